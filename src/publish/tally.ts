/** One of those that stand behind claims, and behind how many. */
export interface Tallied<Subject> {
  subject: Subject;
  count: number;
}

/** Whom or what claims have in common, most claims first; each claim counts once for a subject. */
export function tallyBy<Claim, Subject>(
  claims: readonly Claim[],
  subjectsOf: (claim: Claim) => Iterable<Subject>,
): Tallied<Subject>[] {
  const counts = new Map<Subject, number>();
  for (const claim of claims) {
    for (const subject of new Set(subjectsOf(claim))) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return [...counts].map(([subject, count]) => ({ subject, count })).sort((a, b) => b.count - a.count);
}
