import type { Claim, Verdict } from '../archive/archive.ts';

export interface VerdictCount {
  verdict: Verdict;
  count: number;
}

/** How many of the claims have each verdict, in the order of the scale; verdicts that none has are left out. */
export function countVerdicts(claims: readonly Claim[], scale: readonly Verdict[]): VerdictCount[] {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return scale.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [{ verdict, count }];
  });
}
