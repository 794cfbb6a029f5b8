import type { OriginalWords } from './original-words.ts';

/** Words next to each other: indexes into the words of the original, the end exclusive. */
export type WordRange = readonly [first: number, end: number];

/** What a browser is told to look for, as words of the original. */
export interface Sought {
  prefix: WordRange | null;
  start: WordRange;
  /** The last words of a passage of which `start` has the first; null when `start` has them all. */
  end: WordRange | null;
  suffix: WordRange | null;
}

/**
 * The passage that a browser finds first, by the search of the specification
 * (https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document). Punctuation between
 * words is passed over, so that more counts as alike than in a browser, and never less.
 */
export function findPassage(original: OriginalWords, { prefix, start, end, suffix }: Sought): WordRange | null {
  for (const first of placesOf(original, start)) {
    if (prefix && !standsAt(original, prefix, first - lengthOf(prefix))) continue;
    const after = first + lengthOf(start);
    if (!end) {
      if (!suffix || standsAt(original, suffix, after)) return [first, after];
      continue;
    }
    for (const last of placesOf(original, end)) {
      const stop = last + lengthOf(end);
      if (last >= after && (!suffix || standsAt(original, suffix, stop))) return [first, stop];
    }
    return null;
  }
  return null;
}

/** Every place where these words stand. */
function* placesOf(original: OriginalWords, sought: WordRange): Iterable<number> {
  for (let place = original.find(sought[0], 0); place >= 0; place = original.find(sought[0], place + 1)) {
    if (standsAt(original, sought, place)) yield place;
  }
}

/** Whether the same words stand at a place, all of them in one piece. */
function standsAt(original: OriginalWords, [first, end]: WordRange, place: number): boolean {
  const piece = original.pieceOf(place);
  if (piece < 0 || original.pieceOf(place + end - first - 1) !== piece) return false;
  for (let index = first; index < end; index += 1) {
    if (!original.isSame(index, place + index - first)) return false;
  }
  return true;
}

function lengthOf([first, end]: WordRange): number {
  return end - first;
}
