import { urlOf } from '../../archive/addresses.ts';
import type { Claim, Site } from '../../archive/archive.ts';
import { lastChangeOf } from '../last-change.ts';
import { cardAddress } from '../share-addresses.ts';
import { type FeedEntry, instantOf } from './feed.ts';

/** Claims in a feed at most. */
export const NEWEST = 100;

/** The newest claims of a list that has the newest first. */
export function claimEntries(claims: readonly Claim[], site: Pick<Site, 'origin' | 'base'>): FeedEntry[] {
  return claims.slice(0, NEWEST).map((claim) => ({
    ...entryOf(claim, site),
    id: permanentAddress(claim, site),
    title: `${claim.claim} — ${claim.verdict.label}`,
    summary: claim.summary,
    published: instantOf(claim.published),
    updated: instantOf(lastChangeOf(claim)),
  }));
}

/** What every entry about a claim has, whatever it tells of it. */
export function entryOf(
  claim: Claim,
  site: Pick<Site, 'origin' | 'base'>,
): Pick<FeedEntry, 'url' | 'language' | 'authors' | 'topics' | 'image'> {
  return {
    url: urlOf(site, claim.path),
    language: claim.language,
    authors: claim.authors.map(({ name, path }) => ({ name, url: urlOf(site, path) })),
    topics: claim.topics.map(({ id, name }) => ({ id, name })),
    image: urlOf(site, cardAddress(claim)),
  };
}

/** The first address that the claim had, which leads to it for ever: `formerly` lists earlier ids, the first one first. */
export function permanentAddress({ id, formerly }: Claim, site: Pick<Site, 'origin' | 'base'>): string {
  return urlOf(site, `/claims/${formerly[0] ?? id}/`);
}
