import type { Claim } from '../archive/archive.ts';

/** The date of the last change of a claim that content tells of: a day, or a date-time with its zone. */
export function lastChangeOf(claim: Pick<Claim, 'published' | 'updated' | 'corrections'>): string {
  return latestOf([claim.published, claim.updated, ...claim.corrections.map(({ on }) => on)]) ?? claim.published;
}

/** The latest of some dates; null when there is none. A time counts as later than its bare day. */
export function latestOf(dates: Iterable<string | null>): string | null {
  let latest: string | null = null;
  for (const date of dates) if (date !== null && (latest === null || date > latest)) latest = date;
  return latest;
}
