import { eng } from 'stopword';
import type { RetrievalSet, SetDocument, SetQuery } from './retrieval-set.ts';

const QUERIES = 200;
const VOCABULARY = 60_000;
const PARAGRAPHS = 12;
const WORDS_A_PARAGRAPH = 48;
/** A text returns to its own matter: so many words are its own, and so large a share of it is they. */
const OWN_WORDS = 50;
const OWN_SHARE = 0.3;

/**
 * An archive of claims of 600 words and questions about them, the same each time. Words are drawn by
 * Zipf's law as Mandelbrot has it, the commonest being English stop words; each text comes back to words
 * of its own. Some claims are asked for as pasted posts ask: a few of its words among many others.
 */
export function generateSet(count: number): RetrievalSet {
  const random = generator(20261122);
  const draw = zipf(random);
  const documents: SetDocument[] = [];
  const queries: SetQuery[] = [];
  for (let index = 0; index < count; index++) {
    const own = Array.from({ length: OWN_WORDS }, draw);
    const word = () => (random() < OWN_SHARE ? (own[Math.floor(random() * own.length)] ?? '') : draw());
    const words = (length: number) => Array.from({ length }, word).join(' ');
    const claim = words(14);
    const text = Array.from({ length: PARAGRAPHS }, () => `${words(WORDS_A_PARAGRAPH)}.`);
    documents.push({ id: String(index), claim, title: words(12), text });
    if (index % Math.max(1, Math.floor(count / QUERIES)) > 0) continue;
    const others = Array.from({ length: 24 }, draw);
    const query = [...claim.split(' ').filter((_, place) => place % 2 === 0), ...others].join(' ');
    queries.push({ id: String(index), query, answers: new Set([String(index)]) });
  }
  return { documents, queries };
}

/** A generator of numbers from 0 to 1: mulberry32, by Tommy Ettinger (public domain). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function zipf(random: () => number): () => string {
  const words = [...eng.filter((word) => word.length > 1), ...Array.from({ length: VOCABULARY }, () => spell(random))];
  const sums: number[] = [];
  for (const rank of words.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 2.7));
  const all = sums.at(-1) ?? 1;
  return () => {
    const wanted = random() * all;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function spell(random: () => number): string {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? '';
  const syllables = 2 + Math.floor(random() * 2.6);
  return Array.from(
    { length: syllables },
    () => pick('bcdfghjklmnprstvwz') + pick('aeiou') + pick('   lnrst').trim(),
  ).join('');
}
