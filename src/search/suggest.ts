import { distance } from 'fastest-levenshtein';
import type { Bundle } from './bundle.ts';
import { vocabularyFileOf } from './vocabulary-file.ts';

/** A shorter word has too many neighbours for any of them to be likely. */
const SHORTEST = 4;
/** From this length on, two letters may be wrong. */
const LONG = 7;

/**
 * The word of the archive that a word which nothing holds is likely meant to be: nearest in letters and,
 * among those, commonest. Null when none is near. Of the vocabulary only the part with the same first
 * letter is loaded, as that letter is seldom wrong (Yannakoudakis and Fawthrop 1983).
 */
export async function suggest(word: string, bundles: readonly Bundle[]): Promise<string | null> {
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return null;
  const vocabularies = await Promise.all(bundles.map((bundle) => bundle.vocabulary(vocabularyFileOf(word))));
  let best: { word: string; away: number } | null = null;
  for (const candidate of vocabularies.flat()) {
    const away = distanceOf(word, candidate);
    if (away <= (word.length < LONG ? 1 : 2) && away < (best?.away ?? Number.POSITIVE_INFINITY)) {
      best = { word: candidate, away };
    }
  }
  return best?.word ?? null;
}

/** Letters to change; two that changed places are one slip, as a hand makes it. */
function distanceOf(word: string, other: string): number {
  if (Math.abs(word.length - other.length) > 2) return Number.POSITIVE_INFINITY;
  const away = distance(word, other);
  return away === 2 && word.length === other.length && sorted(word) === sorted(other) ? 1 : away;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
