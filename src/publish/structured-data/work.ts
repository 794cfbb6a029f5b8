import type {
  CreativeWorkLeaf,
  LegislationLeaf,
  NewsArticleLeaf,
  ReportLeaf,
  ScholarlyArticleLeaf,
  SocialMediaPostingLeaf,
} from 'schema-dts';
import { urlOf } from '../../archive/addresses.ts';
import type { Site, Source } from '../../archive/archive.ts';

/**
 * What schema.org calls a source. Pictures, films and sound are plain works: their own types say of a
 * page that they can be seen or heard there, and nothing is shown of them here.
 */
const TYPES = {
  article: 'NewsArticle',
  transcript: 'CreativeWork',
  report: 'Report',
  dataset: 'CreativeWork',
  law: 'Legislation',
  study: 'ScholarlyArticle',
  post: 'SocialMediaPosting',
  image: 'CreativeWork',
  video: 'CreativeWork',
  audio: 'CreativeWork',
  other: 'CreativeWork',
} as const satisfies Record<Source['kind'], string>;

export type Work =
  | CreativeWorkLeaf
  | LegislationLeaf
  | NewsArticleLeaf
  | ReportLeaf
  | ScholarlyArticleLeaf
  | SocialMediaPostingLeaf;

type Address = Pick<Site, 'origin' | 'base'>;

/**
 * A document that a claim rests on, or in which it was made: where its publisher has it, and where
 * its archived copies are. `url` is that of our copy where the document has no address.
 */
export function workOf(source: Source, site: Address): Work {
  const copy = urlOf(site, source.path);
  const copies = [...(source.url === null ? [] : [copy]), ...source.archives.map(({ url }) => url)];
  const [only] = copies;
  return {
    '@type': TYPES[source.kind],
    name: source.title,
    url: source.url ?? copy,
    ...(only === undefined ? {} : { archivedAt: copies.length === 1 ? only : copies }),
    ...(source.published === null ? {} : { datePublished: source.published }),
    ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
  };
}

/** The document that a source's page shows, with all that is known of it. */
export function sourceOf(source: Source, site: Address): Work {
  return {
    ...workOf(source, site),
    // Search engines ask for it of articles.
    ...(/Article|Posting|Report/.test(TYPES[source.kind]) ? { headline: source.title } : {}),
    inLanguage: source.language,
    // The document names them, and not whether they are people.
    ...(source.authors.length === 0 ? {} : { author: source.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(source.sha256 === null ? {} : { identifier: `sha256:${source.sha256}` }),
  };
}
