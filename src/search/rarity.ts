/** One document's words are looked up one by one; `found` lists the documents that hold each word. */
export interface WordAnswer<Document> {
  word: string;
  found: readonly Document[];
}

export interface Ranked<Document> {
  document: Document;
  /** Sum of the rarity of the words that it holds, in nats. */
  score: number;
  words: string[];
}

/**
 * Ranks documents by the words they hold, rare words weighing more: the sum of log(N / df), the
 * inverse document frequency of Spärck Jones (1972), of each word in the share of its best score
 * that the document reaches. `keyOf` tells documents apart; `total` is N.
 */
export function rankByRarity<Document extends { score: number }>(
  answers: readonly WordAnswer<Document>[],
  total: number,
  keyOf: (document: Document) => string,
): Ranked<Document>[] {
  const ranked = new Map<string, Ranked<Document>>();
  for (const { word, found } of answers) {
    if (found.length === 0) continue;
    const rarity = Math.log(Math.max(total, found.length + 1) / found.length);
    const best = Math.max(...found.map(({ score }) => score));
    for (const document of found) {
      const key = keyOf(document);
      const entry = ranked.get(key) ?? { document, score: 0, words: [] };
      entry.score += rarity * (best > 0 ? document.score / best : 1);
      entry.words.push(word);
      ranked.set(key, entry);
    }
  }
  return [...ranked.values()].sort((a, b) => b.score - a.score);
}

/** The distinct words of a text, in order, without punctuation. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [])];
}
