import type { ReadClaim } from '../archive/read.ts';
import type { RuleContext } from './rule.ts';

/** A claim as it was read, with the language it is written in. */
export interface CheckedClaim extends ReadClaim {
  language: string;
}

/** The claims that editorial rules look at, by id: drafts as well, but none that was withdrawn. */
export function claimsToCheck({ read, language }: RuleContext): CheckedClaim[] {
  return [...read.claims.values()]
    .filter(({ parts }) => !parts.withdrawn)
    .map((claim) => ({ ...claim, language: claim.parts.language ?? language }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether every text could be read, so that it is known what nobody refers to. */
export function isAllRead({ read }: RuleContext): boolean {
  return [...read.claims.values(), ...read.pages.values()].every(({ front, broken }) => front !== null && !broken);
}
