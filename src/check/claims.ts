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
  const texts = [...read.claims.values(), ...read.pages.values()];
  const files = new Set(texts.map(({ file }) => file));
  // A text under a name that nothing reads, or in letters that are no UTF-8, may refer to anything.
  const isPassedOver = read.faults.some(({ file }) => /^(?:claims|pages)\/.*\.mdx?$/i.test(file) && !files.has(file));
  return !isPassedOver && texts.every(({ front, broken }) => front !== null && !broken);
}
