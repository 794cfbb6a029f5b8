import type { Archive, Claim, LinkedCorrection, Verdict } from '../archive/archive.ts';

/** Something that was changed after publication: a correction, or that the claim was withdrawn. */
export type Change =
  | {
      kind: LinkedCorrection['kind'];
      claim: Claim;
      on: string;
      note: string;
      /** The verdict before and after; null when the verdict stayed. */
      verdicts: { was: Verdict; is: Verdict } | null;
    }
  | { kind: 'withdrawal'; claim: Claim; on: string; note: string };

/** Every correction of every claim and every withdrawal, newest first. */
export function listChanges(archive: Pick<Archive, 'claims'>): Change[] {
  return [...archive.claims.values()].flatMap(changesOf).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** The changes of one claim, newest first. */
export function changesOf(claim: Claim): Change[] {
  const changes: Change[] = claim.withdrawn ? [{ kind: 'withdrawal', claim, ...claim.withdrawn }] : [];
  // What a correction led to is what the next one found, and at last what the claim has now.
  let is = claim.verdict;
  for (const { kind, on, note, was } of claim.corrections) {
    changes.push({ kind, claim, on, note, verdicts: was && was !== is ? { was, is } : null });
    is = was ?? is;
  }
  return changes;
}
