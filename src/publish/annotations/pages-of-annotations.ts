import { urlOf } from '../../archive/addresses.ts';
import type { Archive, Citation, Claim } from '../../archive/archive.ts';
import { inPages } from '../pages-of-lists.ts';
import { publicClaims } from '../public-claims.ts';
import { type Annotation, annotationOf } from './annotation.ts';

/** Annotations on one page at most, which make less than a megabyte. */
export const ANNOTATIONS_PER_PAGE = 500;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A page as it stands in its collection. */
interface EmbeddedPage {
  id: string;
  type: 'AnnotationPage';
  /** Address of the page that goes on; absent on the last one. */
  next?: string;
  /** How many annotations stand on the pages before. */
  startIndex: number;
  items: Annotation[];
}

/** What `/data/annotations.json` holds (https://www.w3.org/TR/annotation-model/#collections). */
export interface AnnotationCollection {
  '@context': typeof CONTEXT;
  id: string;
  type: 'AnnotationCollection';
  label: string;
  total: number;
  first: EmbeddedPage;
  /** Address of the last page, where there is more than one. */
  last?: string;
}

/** What `/data/annotations/1.json` and the files that it goes on in hold. */
export interface AnnotationPage extends EmbeddedPage {
  '@context': typeof CONTEXT;
  /** Address of the collection. */
  partOf: string;
  prev?: string;
}

/** A citation with the claim that rests on it. */
export interface CitationOfClaim {
  citation: Citation;
  claim: Claim;
}

const known = new WeakMap<Archive['claims'], CitationOfClaim[][]>();

/** The citations of all claims in pages, those of the newest claim first; there is one page at least. */
export function pagesOfCitations(archive: Pick<Archive, 'claims'>): CitationOfClaim[][] {
  const pages = known.get(archive.claims) ?? divide(archive);
  known.set(archive.claims, pages);
  return pages;
}

function divide(archive: Pick<Archive, 'claims'>): CitationOfClaim[][] {
  return inPages(
    publicClaims(archive).flatMap((claim) => claim.citations.map((citation) => ({ citation, claim }))),
    ANNOTATIONS_PER_PAGE,
  );
}

/** Every citation of every claim: all of them on the first page, or that page and where it goes on. */
export function annotationCollection(archive: Pick<Archive, 'site' | 'claims'>): AnnotationCollection {
  const { site } = archive;
  const id = urlOf(site, '/data/annotations.json');
  const pages = pagesOfCitations(archive);
  const paged = pages.length > 1;
  const { '@context': _context, partOf: _partOf, ...first } = pageOf(pages, 1, site);
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: site.title,
    total: pages.flat().length,
    // A page that has no file of its own is a part of this one.
    first: paged ? first : { ...first, id: `${id}#first` },
    ...(paged ? { last: urlOf(site, addressOfPage(pages.length)) } : {}),
  };
}

/** One page of the collection, the first being number 1. */
export function annotationPage(archive: Pick<Archive, 'site' | 'claims'>, page: number): AnnotationPage {
  return pageOf(pagesOfCitations(archive), page, archive.site);
}

/** The address of a page of the collection, the first being number 1; below the base. */
export function addressOfPage(page: number): string {
  return `/data/annotations/${page}.json`;
}

function pageOf(pages: readonly CitationOfClaim[][], page: number, site: Archive['site']): AnnotationPage {
  const citations = pages[page - 1] ?? [];
  return {
    '@context': CONTEXT,
    id: urlOf(site, addressOfPage(page)),
    type: 'AnnotationPage',
    partOf: urlOf(site, '/data/annotations.json'),
    ...(page > 1 ? { prev: urlOf(site, addressOfPage(page - 1)) } : {}),
    ...(page < pages.length ? { next: urlOf(site, addressOfPage(page + 1)) } : {}),
    startIndex: (page - 1) * ANNOTATIONS_PER_PAGE,
    items: citations.map(({ citation, claim }) => annotationOf(citation, claim, site)),
  };
}
