import { urlOf } from '../archive/addresses.ts';
import type { Claim, Reference, Site, Source } from '../archive/archive.ts';
import { formatReference } from '../schema/reference.ts';
import { bibtexEntry, dateFields } from './bibtex.ts';
import { type CslItem, cslDate } from './csl.ts';

/** A cited passage. CSL keeps the kind of a locator beside the item, so it stands in `custom`. */
export type CslPassage = CslItem & { locator: string; custom: { label: 'paragraph' } };

type Publication = Pick<Site, 'title' | 'origin' | 'base'>;

const TYPES = {
  article: 'article',
  transcript: 'webpage',
  report: 'report',
  dataset: 'dataset',
  law: 'legislation',
  study: 'article-journal',
  post: 'post',
  image: 'graphic',
  video: 'motion_picture',
  audio: 'song',
  other: 'webpage',
} as const satisfies Record<Source['kind'], CslItem['type']>;

/** The passages that a claim cites, one an item, in the order of their numbers, with the ids of their blocks. */
export function citePassagesAsCsl({ references }: Claim, site: Publication): CslPassage[] {
  return references.map((reference): CslPassage => {
    const { source } = reference;
    const { title, publisher, authors, published, retrieved, language } = source;
    return {
      id: idOf(reference),
      type: TYPES[source.kind],
      title,
      ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
      ...(publisher === null ? {} : { publisher }),
      ...(published === null ? {} : { issued: cslDate(published) }),
      accessed: cslDate(retrieved),
      URL: source.url ?? copyOf(reference, site),
      archive: site.title,
      archive_location: copyOf(reference, site),
      language,
      locator: locatorOf(reference),
      custom: { label: 'paragraph' },
    };
  });
}

/** The same for TeX, which has no place for a locator but the note. */
export function citePassagesAsBibtex({ references }: Claim, site: Publication): string {
  const entries = references.map((reference) => {
    const { source } = reference;
    const { title, publisher, authors, published, retrieved, language } = source;
    return bibtexEntry(idOf(reference), {
      ...(authors.length === 0 ? {} : { author: authors }),
      title: { whole: title },
      ...(publisher === null ? {} : { publisher: { whole: publisher } }),
      ...(published === null ? {} : dateFields(published)),
      url: { address: source.url ?? copyOf(reference, site) },
      urldate: retrieved.slice(0, 10),
      language,
      note: `¶ ${locatorOf(reference)}, ${site.title}, ${copyOf(reference, site)}`,
    });
  });
  return entries.join('\n');
}

function idOf({ source, from, to }: Reference): string {
  return formatReference({ source: source.id, from, to });
}

function locatorOf({ from, to }: Reference): string {
  return to === null ? from : `${from}–${to}`;
}

/** The passage in our copy. */
function copyOf({ source, from }: Reference, site: Publication): string {
  return `${urlOf(site, source.path)}#${from}`;
}
