/** A stretch of a block's text: UTF-16 offsets, the end exclusive. */
export type Range = readonly [start: number, end: number];

/** A merged stretch, with the index of the range (as given) that it begins with. */
export interface MergedRange {
  start: number;
  end: number;
  index: number;
}

/**
 * The ranges in order, without empty ones, those that overlap as one. Where `joins` says so of the
 * gap between two ranges, they are one as well.
 */
export function mergeRanges(
  ranges: readonly Range[],
  joins: (gapStart: number, gapEnd: number) => boolean = () => false,
): MergedRange[] {
  const sorted = ranges
    .map(([start, end], index) => ({ start: Math.max(0, start), end, index }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const merged: MergedRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && (range.start < last.end || joins(last.end, range.start))) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
