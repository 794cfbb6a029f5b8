import { type Alignment, alignWords } from './align-words.ts';
import { findEdges } from './edges.ts';
import { type Folded, fold, originalRange } from './fold.ts';
import { findWords, type Word } from './words.ts';

/** A stretch of a passage that a quotation resembles. */
export interface NearestPassage {
  /** Key of the passage. */
  key: string;
  /** The exact text of the stretch: what an editor can paste to quote it. */
  text: string;
  /** UTF-16 offsets of the stretch in its passage, the end exclusive. */
  start: number;
  end: number;
  /** From 0 (nothing in common) to 1 (the same words). */
  similarity: number;
}

/** How many passages are looked at closely, of those that share the rarest words. */
const CANDIDATES = 6;

/** Longer quotations are sought by their first words. */
const LONGEST = 1500;

/** What is less alike than this is no help to an editor. */
const LEAST_SIMILAR = 0.3;

/**
 * The stretch of the passages that is most like a quotation, in whole words and about as long as it;
 * null when nothing is like it. For a quotation that does not stand in its source: it never makes one
 * true. Passages are chosen by the rarity of the words they share with it, then aligned word by word.
 */
export function nearest(quotation: string, passages: readonly { key: string; text: string }[]): NearestPassage | null {
  const quoted = fold(quotation);
  const words = findWords(quoted).slice(0, LONGEST);
  const wanted = words.map(({ text }) => text.toLowerCase());
  let best: NearestPassage | null = null;
  for (const { key, folded } of chooseCandidates(new Set(wanted), passages)) {
    const found = findStretch(key, quoted, words, wanted, folded);
    if (found && found.similarity > (best?.similarity ?? LEAST_SIMILAR)) best = found;
  }
  return best;
}

/** The passages that share the rarest words, the best first. */
function chooseCandidates(wanted: ReadonlySet<string>, passages: readonly { key: string; text: string }[]) {
  const frequency = new Map<string, number>();
  const sharing = passages.map(({ key, text }) => {
    const folded = fold(text);
    const shared = new Set<string>();
    for (const word of folded.text
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]{1,50000}(?:['.,-][\p{L}\p{N}\p{M}]{1,1000}){0,1000}/gu) ?? []) {
      if (wanted.has(word)) shared.add(word);
    }
    for (const word of shared) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    return { key, folded, shared };
  });
  const rarity = (word: string) => Math.log(1 + passages.length / (frequency.get(word) ?? 1));
  return sharing
    .map((passage) => ({
      ...passage,
      weight: [...passage.shared].reduce((sum, word) => sum + rarity(word), 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, CANDIDATES);
}

function findStretch(
  key: string,
  quoted: Folded,
  quotedWords: readonly Word[],
  wanted: readonly string[],
  folded: Folded,
): NearestPassage | null {
  const all = findWords(folded);
  const words = narrow(all, wanted);
  const alignment = alignWords(
    wanted,
    words.map(({ text }) => text.toLowerCase()),
  );
  if (!alignment) return null;
  const [first, last] = widen(alignment, wanted.length, words, folded.text);
  const [start, end] = toEdges(quoted, quotedWords, words[first], words[last - 1], folded);
  const range = originalRange(folded, start, end);
  return {
    key,
    text: folded.original.slice(...range),
    start: range[0],
    end: range[1],
    similarity: Math.max(0, alignment.score) / (2 * Math.max(wanted.length, last - first)),
  };
}

/** Of a long passage, the window that holds most of the wanted words: twice as long as the quotation on each side. */
function narrow(words: readonly Word[], wanted: readonly string[]): readonly Word[] {
  const width = wanted.length * 2 + 40;
  if (words.length <= width * 2) return words;
  const set = new Set(wanted);
  const hits = words.map(({ text }) => (set.has(text.toLowerCase()) ? 1 : 0));
  let sum = 0;
  let best = { sum: -1, end: width };
  for (const [index, hit] of hits.entries()) {
    sum += hit - (hits[index - wanted.length] ?? 0);
    if (sum > best.sum) best = { sum, end: index + 1 };
  }
  return words.slice(Math.max(0, best.end - width), best.end + width);
}

/** Takes in as many words at either end as the quotation has there without a partner, within the sentence. */
function widen(alignment: Alignment, count: number, words: readonly Word[], text: string): [number, number] {
  let [first, last] = alignment.source;
  const endsSentence = (index: number) =>
    /[.?!\p{Cc}]/u.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start));
  for (let left = alignment.quoted[0]; left > 0 && first > 0 && !endsSentence(first); left -= 1) first -= 1;
  for (let left = count - alignment.quoted[1]; left > 0 && last < words.length && !endsSentence(last); left -= 1) {
    last += 1;
  }
  return [first, last];
}

/** From the first to the last word, with as much punctuation beside them as the quotation has, at edges that can be quoted. */
function toEdges(
  quoted: Folded,
  quotedWords: readonly Word[],
  first: Word | undefined,
  last: Word | undefined,
  folded: Folded,
): [number, number] {
  const { text } = folded;
  const edges = findEdges(folded, 'und');
  let start = first?.start ?? 0;
  let end = last?.end ?? text.length;
  const head = quoted.text.slice(0, quotedWords[0]?.start ?? 0).trim().length;
  const tail = quoted.text.slice(quotedWords.at(-1)?.end ?? 0).trim().length;
  const before = text.slice(Math.max(0, start - head), start);
  start -= /[^\s\p{Cc}\p{L}\p{N}\p{M}]*$/u.exec(before)?.[0].length ?? 0;
  end += /^[^\s\p{Cc}\p{L}\p{N}\p{M}]*/u.exec(text.slice(end, end + tail))?.[0].length ?? 0;
  while (start > 0 && !edges.mayBegin(start)) start -= 1;
  while (end < text.length && !edges.mayEnd(end)) end += 1;
  return [start, end];
}
