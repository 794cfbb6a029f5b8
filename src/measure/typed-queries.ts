import { foldWord } from '../search/fold-word.ts';
import type { RetrievalSet, SetQuery } from './retrieval-set.ts';

/** Queries that are made of the claims themselves. */
const QUERIES = 200;

/**
 * What people type who look for one claim: its two, three or four rarest words, as they stand there. The
 * claims are taken at even steps through the collection, and are asked for by words that single them out:
 * claims whose words all stand in another claim as well are passed over.
 */
export function typedQueries({ documents }: RetrievalSet): RetrievalSet {
  const counts = new Map<string, number>();
  const wordsOf = documents.map(({ claim }) => [
    ...new Set(claim.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((word) => foldWord(word) !== '')),
  ]);
  for (const words of wordsOf) {
    for (const word of new Set(words.map(foldWord))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const step = Math.max(1, Math.floor(documents.length / QUERIES));
  const queries: SetQuery[] = [];
  for (let index = 0; index < documents.length && queries.length < QUERIES; index += step) {
    const words = wordsOf[index] ?? [];
    const rarest = [...words].sort((a, b) => (counts.get(foldWord(a)) ?? 0) - (counts.get(foldWord(b)) ?? 0));
    const chosen = new Set(rarest.slice(0, 2 + (queries.length % 3)));
    const query = words.filter((word) => chosen.has(word)).join(' ');
    const folded = [...chosen].map(foldWord);
    const holders = wordsOf.filter((each) => folded.every((word) => each.some((other) => foldWord(other) === word)));
    const { id } = documents[index] as { id: string };
    if (holders.length === 1) queries.push({ id, query, answers: new Set([id]) });
  }
  return { documents, queries };
}
