import type { Claim, Verdict } from '../archive/archive.ts';

/** Fewer claims than these make no rate. */
export const SHARES_FROM = 20;

export interface VerdictShare {
  verdict: Verdict;
  count: number;
  /** Of all claims, 0 to 1; null where they are too few for that. */
  share: number | null;
  /** Length of its bar: 1 for the verdict that most claims have. */
  length: number;
}

/**
 * How claims are spread over the scale, in its order. A verdict that none of them has is left out, but
 * for those that can still be given when the whole scale is wanted.
 */
export function shareVerdicts(
  claims: readonly Claim[],
  scale: readonly Verdict[],
  { whole }: { whole: boolean },
): VerdictShare[] {
  const counts = new Map(scale.map((verdict) => [verdict, 0]));
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return [...counts]
    .filter(([verdict, count]) => count > 0 || (whole && verdict.retired === null))
    .map(([verdict, count]) => ({
      verdict,
      count,
      share: claims.length < SHARES_FROM ? null : count / claims.length,
      length: count / most,
    }));
}
