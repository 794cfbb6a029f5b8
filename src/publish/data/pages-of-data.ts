import { urlOf } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import { type ClaimJson, claimJson } from '../claim-json.ts';
import { publicClaims } from '../public-claims.ts';
import type { WithLongLists } from './long-json.ts';

/** Claims in one file at most. */
export const CLAIMS_PER_FILE = 5000;

/** What `/data/claims.json` and the files that it goes on in hold. */
export interface ClaimsJson {
  claims: ClaimJson[];
  /** Address of the file that goes on; null in the last one. */
  next: string | null;
}

/** How many files the claims need: one at least. */
export function countFiles(archive: Pick<Archive, 'claims'>): number {
  return Math.max(1, Math.ceil(publicClaims(archive).length / CLAIMS_PER_FILE));
}

/** One file of claims, newest first, the first file being number 1. */
export function claimsJson(archive: Pick<Archive, 'claims' | 'site'>, file: number): WithLongLists<ClaimsJson> {
  const claims = publicClaims(archive).slice((file - 1) * CLAIMS_PER_FILE, file * CLAIMS_PER_FILE);
  return {
    claims: claims.values().map((claim) => claimJson(claim, archive.site)),
    next: file < countFiles(archive) ? urlOf(archive.site, claimsAddress(file + 1)) : null,
  };
}

/** The address of a file of claims, below the base. */
export function claimsAddress(file: number): string {
  return file === 1 ? '/data/claims.json' : `/data/claims/${file}.json`;
}
