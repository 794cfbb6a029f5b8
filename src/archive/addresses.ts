import { SCHEMA_NAMES } from '../schema/schema-names.ts';
import type { Site } from './archive.ts';
import type { ReadArchive } from './read.ts';

/** First parts of addresses that the generator gives out itself; no standing page may have them. */
export const RESERVED_SEGMENTS: ReadonlySet<string> = new Set([
  '404',
  'cards',
  'claims',
  'corrections',
  'data',
  'embed',
  'forecasts',
  'oembed',
  'pagefind',
  'people',
  'search',
  'sources',
  'topics',
  'verdicts',
]);

/** Claims on one page of the list. */
export const CLAIMS_PER_PAGE = 50;

/** Files for programs. Not `security.txt`, which is there only when there is somebody to write to. */
const FILES = [
  '/corrections.xml',
  '/data/annotations.json',
  '/data/claimreview.json',
  '/data/claims.csv',
  '/data/claims.json',
  '/data/factcheck-claims.json',
  '/feed.json',
  '/feed.xml',
  '/llms.txt',
  '/robots.txt',
  '/sitemap-index.xml',
];

/** Every address below the base that links in bodies may name; those of pages have a slash at the end. */
export function pageAddresses(archive: ReadArchive): Set<string> {
  const addresses = new Set(['/', ...FILES]);
  for (const list of ['claims', 'sources', 'people', 'topics', 'verdicts', 'search', 'corrections', 'forecasts']) {
    addresses.add(`/${list}/`);
  }
  for (const [id, { parts }] of archive.claims) {
    addresses.add(`/claims/${id}/`);
    for (const ending of ['.json', '.csl.json', '.bib']) addresses.add(`/claims/${id}${ending}`);
    for (const former of parts.formerly ?? []) addresses.add(`/claims/${former}/`);
  }
  for (const id of archive.sources.keys()) addresses.add(`/sources/${id}/`);
  for (const list of ['people', 'topics'] as const) {
    for (const id of archive[list].keys()) addresses.add(`/${list}/${id}/`).add(`/${list}/${id}/feed.xml`);
  }
  for (const verdict of archive.scale?.front ?? []) addresses.add(`/verdicts/${verdict.id}/`);
  for (const id of archive.pages.keys()) addresses.add(`/${id}/`);
  for (const name of SCHEMA_NAMES) addresses.add(`/data/schema/${name}.json`);
  return addresses;
}

/** The address of a page as a link on the site writes it: below the base, not from the host's root. */
export function hrefOf(site: Pick<Site, 'base'>, path: string): string {
  return site.base + path.replace(/^\//, '');
}

/** The whole address of a page, with scheme and host. */
export function urlOf(site: Pick<Site, 'origin' | 'base'>, path: string): string {
  return site.origin + hrefOf(site, path);
}
