import type { Reference } from '../archive/archive.ts';
import type { Stance } from '../markup/body.ts';

export interface EvidenceGroup {
  /** How its passages bear on the claim; `none` where nobody said. */
  stance: Stance | 'none';
  references: Reference[];
}

const ORDER = ['supports', 'contradicts', 'context', 'none'] as const;

/** The stances for which a passage is cited, those for or against the claim first. */
export function stancesOf({ citations }: Pick<Reference, 'citations'>): EvidenceGroup['stance'][] {
  const stances = new Set(citations.map(({ stance }) => stance ?? 'none'));
  return [...stances].sort((a, b) => weightOf(a) - weightOf(b));
}

/** Evidence for, against, and around a claim: each passage once, in the group of its first stance. */
export function groupByStance(references: readonly Reference[]): EvidenceGroup[] {
  return ORDER.map((stance) => ({
    stance,
    references: references.filter((reference) => stancesOf(reference)[0] === stance),
  })).filter((group) => group.references.length > 0);
}

/** For and against weigh alike, so that of these the one that is cited first decides. */
function weightOf(stance: EvidenceGroup['stance']): number {
  return stance === 'context' ? 1 : stance === 'none' ? 2 : 0;
}
