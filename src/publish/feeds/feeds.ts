import type { Archive, Claim, Person, Topic } from '../../archive/archive.ts';
import { publicClaims } from '../public-claims.ts';
import { claimEntries } from './claim-entries.ts';
import { type ChangeWords, correctionEntries } from './correction-entries.ts';
import type { Feed } from './feed.ts';

/** Addresses below the base of the feeds of the whole archive. */
export const FEEDS = { atom: '/feed.xml', json: '/feed.json', corrections: '/corrections.xml' } as const;

/** The newest claims; `path` is that of the format. */
export function claimsFeed(archive: Pick<Archive, 'site' | 'claims'>, path: string): Feed {
  const { site } = archive;
  return {
    path,
    page: '/claims/',
    title: site.title,
    subtitle: site.tagline,
    entries: claimEntries(publicClaims(archive), site),
  };
}

/** Every change after publication. `title` is what the list of them is called. */
export function correctionsFeed(
  archive: Pick<Archive, 'site' | 'claims'>,
  title: string,
  wordsFor: (claim: Claim) => ChangeWords,
): Feed {
  return {
    path: FEEDS.corrections,
    page: '/corrections/',
    title: `${title} — ${archive.site.title}`,
    subtitle: null,
    entries: correctionEntries(archive, wordsFor),
  };
}

/** The claims of a topic or a claimant; those that somebody checked who is no claimant. */
function claimsOf(of: Topic | Person): Claim[] {
  return 'wrote' in of && of.staff && of.claims.length === 0 ? of.wrote : of.claims;
}

/** The newest claims of a topic or of a person. `title` is that of the page. */
export function feedOf(of: Topic | Person, title: string, site: Archive['site']): Feed {
  return {
    path: feedAddress(of),
    page: of.path,
    title: `${title} — ${site.title}`,
    subtitle: ('description' in of ? of.description : of.role) ?? null,
    entries: claimEntries(claimsOf(of), site),
  };
}

/** The address of the feed of a topic or of a claimant, below the base. */
export function feedAddress({ path }: Pick<Topic | Person, 'path'>): string {
  return `${path}feed.xml`;
}
