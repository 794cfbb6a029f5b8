import type { FilterCounts } from './pagefind.ts';

/** Adds counts by filter and value to `sums`. */
export function addCounts(sums: FilterCounts, counts: [string, Record<string, number>][]): void {
  for (const [name, values] of counts) {
    const sum = (Object.hasOwn(sums, name) ? sums[name] : undefined) ?? {};
    for (const [value, count] of Object.entries(values))
      sum[value] = (Object.hasOwn(sum, value) ? (sum[value] ?? 0) : 0) + count;
    sums[name] = sum;
  }
}
