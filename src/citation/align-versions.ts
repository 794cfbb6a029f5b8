import { fold } from './fold.ts';
import { longestRising } from './longest-rising.ts';
import { pairEqual } from './pair-equal.ts';
import { findSuccessors } from './successors.ts';

/** One passage of the version that is archived already. */
export interface ArchivedWords {
  text: string;
  /** Whether the last version still had it; false when it was withdrawn before. */
  current: boolean;
}

/** How a new version of a text compares with the archived one. Numbers are places in the two lists, from 0. */
export interface VersionAlignment {
  /** For each passage of the new version the archived one with the same words, or null when it is new. */
  same: (number | null)[];
  /** Passages of the new version that have the same words but another place among those that were kept. */
  moved: Set<number>;
  /**
   * For each current archived passage whose words are gone, those of the new version that hold the
   * greater part of them, in their order: none when it was withdrawn, several when it was split.
   */
  successors: Map<number, number[]>;
}

/**
 * Aligns two versions of a text, passage by passage. Same words are the same passage wherever they
 * stand; spelling that folding makes equal (quotation marks, dashes, spaces) counts as the same words,
 * since quotations of one are true of the other. Words that stand several times are told apart by their
 * neighbours. Takes time in proportion to the length of both, but for the words they share.
 */
export function alignVersions(archived: readonly ArchivedWords[], next: readonly string[]): VersionAlignment {
  const same = pairEqual(
    archived.map(({ text, current }) => ({ key: spaced(text), current })),
    next.map(spaced),
  );
  const taken = new Set(same);
  const folded = pairEqual(
    archived.map(({ text, current }, index) => ({ key: taken.has(index) ? null : fold(text).text.trim(), current })),
    next.map((text, index) => (same[index] === null ? fold(text).text.trim() : null)),
  );
  for (const [index, partner] of folded.entries()) same[index] ??= partner;
  const kept = same.flatMap((partner, index) =>
    partner !== null && archived[partner]?.current ? [{ index, partner }] : [],
  );
  const inOrder = longestRising(kept.map(({ partner }) => partner));
  const moved = new Set(kept.filter((_, place) => !inOrder.has(place)).map(({ index }) => index));
  const paired = new Set(same);
  const gone = archived.flatMap(({ current }, index) => (current && !paired.has(index) ? [index] : []));
  // Words that return may be what took the place of others.
  const fresh = same.flatMap((partner, index) => (partner === null || !archived[partner]?.current ? [index] : []));
  const successors = findSuccessors(
    gone.map((index) => ({ place: index, text: archived[index]?.text ?? '' })),
    fresh.map((index) => ({ place: index, text: next[index] ?? '' })),
    { archived: placesOf(same, archived.length), same },
  );
  return { same, moved, successors };
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The pairs from the other side: for each archived passage its place in the new version, or -1. */
function placesOf(same: readonly (number | null)[], length: number): number[] {
  const places = new Array<number>(length).fill(-1);
  for (const [index, partner] of same.entries()) if (partner !== null) places[partner] = index;
  return places;
}
