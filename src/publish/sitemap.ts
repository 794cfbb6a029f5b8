import { urlOf } from '../archive/addresses.ts';
import type { Archive, Claim, Site } from '../archive/archive.ts';
import { listChanges } from './changes.ts';
import { lastChangeOf, latestOf } from './last-change.ts';
import { addressOfPart, pagesOfClaims, pagesOfPerson, pagesOfTopic, pagesOfVerdict } from './pages-of-lists.ts';
import { publicClaims } from './public-claims.ts';
import { escapeXml } from './xml.ts';

/** The most addresses that one file may hold (https://www.sitemaps.org/protocol.html). */
const MAX_ADDRESSES = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page that search engines may show. */
export interface SitemapPage {
  /** Address below the base. */
  path: string;
  /** When what it shows changed last, as content tells; null when content does not. */
  changed: string | null;
}

/** Every public page. Withdrawn claims, drafts and addresses that only lead on are left out. */
export function sitemapPages(archive: Archive): SitemapPage[] {
  const claims = publicClaims(archive);
  const all = latestChange(claims);
  const lists = ['/', '/claims/', '/sources/', '/people/', '/topics/', '/verdicts/', '/forecasts/', '/search/'];
  return [
    ...lists.map((path) => ({ path, changed: all })),
    { path: '/corrections/', changed: listChanges(archive)[0]?.on ?? null },
    ...listPages('/claims/', pagesOfClaims(archive), all).slice(1),
    ...claims.map((claim) => ({ path: claim.path, changed: lastChangeOf(claim) })),
    ...[...archive.sources.values()].map(({ path, retrieved, claims }) => ({
      path,
      changed: latestOf([retrieved, latestChange(claims)]),
    })),
    ...[...archive.people.values()].flatMap((person) =>
      listPages(person.path, pagesOfPerson(person), latestChange([...person.claims, ...person.wrote])),
    ),
    ...[...archive.topics.values()].flatMap((topic) =>
      listPages(topic.path, pagesOfTopic(topic), latestChange(topic.claims)),
    ),
    ...archive.verdicts.flatMap((verdict) =>
      listPages(verdict.path, pagesOfVerdict(verdict), latestChange(verdict.claims)),
    ),
    ...[...archive.pages.values()].map(({ path, updated }) => ({ path, changed: updated })),
  ];
}

/** The pages of a list: a change of one claim may move others from page to page. */
function listPages(list: string, { length }: readonly unknown[], changed: string | null): SitemapPage[] {
  return Array.from({ length }, (_, index) => ({ path: addressOfPart(list, index + 1), changed }));
}

/** How many files the pages need. */
export function countParts(pages: readonly SitemapPage[]): number {
  return Math.max(1, Math.ceil(pages.length / MAX_ADDRESSES));
}

/** One file of addresses, the first being number 1. */
export function drawPart(pages: readonly SitemapPage[], part: number, site: Pick<Site, 'origin' | 'base'>): string {
  const urls = pages
    .slice((part - 1) * MAX_ADDRESSES, part * MAX_ADDRESSES)
    .map(({ path, changed }) => drawElement('url', urlOf(site, path), changed));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}">\n${urls.join('')}</urlset>\n`;
}

/** The list of the files. */
export function drawIndex(pages: readonly SitemapPage[], site: Pick<Site, 'origin' | 'base'>): string {
  const parts = Array.from({ length: countParts(pages) }, (_, index) => {
    const held = pages.slice(index * MAX_ADDRESSES, (index + 1) * MAX_ADDRESSES);
    return drawElement(
      'sitemap',
      urlOf(site, `/sitemap-${index + 1}.xml`),
      latestOf(held.map(({ changed }) => changed)),
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${parts.join('')}</sitemapindex>\n`;
}

function drawElement(name: 'url' | 'sitemap', address: string, changed: string | null): string {
  const lastmod = changed === null ? '' : `<lastmod>${withSeconds(changed)}</lastmod>`;
  return `<${name}><loc>${escapeXml(address)}</loc>${lastmod}</${name}>\n`;
}

/** A time of the content may do without seconds; the schema of sitemaps does not. */
function withSeconds(date: string): string {
  return date.replace(/(T\d{2}:\d{2})(?!:)/, '$1:00');
}

function latestChange(claims: readonly Claim[]): string | null {
  return latestOf(claims.map(lastChangeOf));
}
