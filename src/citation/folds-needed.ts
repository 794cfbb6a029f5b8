import { FOLD_NAMES, type FoldName, fold } from './fold.ts';

/** A stretch of the quotation and the stretch of the source that it was found equal to, both unfolded. */
export type Pair = readonly [quoted: string, source: string];

/**
 * The folds without which the pairs would not be equal; none when they are equal to the letter. A fold
 * that changes both sides alike is not needed: each is taken away on trial, and stays away if it can.
 */
export function findFoldsNeeded(pairs: readonly Pair[]): FoldName[] {
  const different = pairs.filter(([quoted, source]) => quoted !== source);
  if (different.length === 0) return [];
  let needed: readonly FoldName[] = FOLD_NAMES;
  for (const name of FOLD_NAMES) {
    const rest = needed.filter((other) => other !== name);
    const equal = different.every(([quoted, source]) => fold(quoted, rest).text === fold(source, rest).text);
    if (equal) needed = rest;
  }
  return [...needed];
}
