import { CLAIMS_PER_PAGE } from '../archive/addresses.ts';
import type { Archive, Claim } from '../archive/archive.ts';
import { publicClaims } from './public-claims.ts';

/** The list of all claims in pages, newest first; an empty archive has one page with none. */
export function pagesOfClaims(archive: Pick<Archive, 'claims'>): Claim[][] {
  const claims = publicClaims(archive);
  const count = Math.max(1, Math.ceil(claims.length / CLAIMS_PER_PAGE));
  return Array.from({ length: count }, (_, index) =>
    claims.slice(index * CLAIMS_PER_PAGE, (index + 1) * CLAIMS_PER_PAGE),
  );
}

/** The address of a page of the list, the first being number 1; below the base. */
export function addressOfClaims(page: number): string {
  return page === 1 ? '/claims/' : `/claims/page/${page}/`;
}
