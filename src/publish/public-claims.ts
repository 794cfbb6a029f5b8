import type { Archive, Claim } from '../archive/archive.ts';

/** The claims that lists show, newest first: all but the withdrawn ones, whose pages stay where they are. */
export function publicClaims(archive: Pick<Archive, 'claims'>): Claim[] {
  return [...archive.claims.values()].filter(({ withdrawn }) => !withdrawn);
}
