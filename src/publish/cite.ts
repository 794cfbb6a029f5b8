import { urlOf } from '../archive/addresses.ts';
import type { Claim, Site } from '../archive/archive.ts';
import { bibtexEntry, dateFields } from './bibtex.ts';
import { type CslItem, cslDate } from './csl.ts';

/** What a reference to a claim's page says, whatever its form. */
export interface PageReference {
  /** Made of the claim's id. */
  id: string;
  authors: string[];
  /** The claim with its verdict: alone it would read as if the publication had said it. */
  title: string;
  publication: string;
  publisher: string;
  /** As content has it: a day, or a date-time with its zone. */
  published: string;
  /** What was known when, and what has changed since, in words of the claim's language. */
  note: string;
  language: string;
  url: string;
}

/** The reference to a claim's page. `outcome` and `note` are in the claim's language. */
export function referenceTo(
  claim: Claim,
  site: Pick<Site, 'title' | 'publisher' | 'origin' | 'base'>,
  { outcome, note }: { outcome: string; note: string },
): PageReference {
  return {
    id: claim.id,
    authors: claim.authors.map(({ name }) => name),
    title: `${claim.claim} — ${outcome}`,
    publication: site.title,
    publisher: site.publisher.name,
    published: claim.published,
    note,
    language: claim.language,
    url: urlOf(site, claim.path),
  };
}

/** One line for people; `authors` and `published` as the language writes them. */
export function citeAsText(
  { title, publication, note, url }: PageReference,
  { authors, published }: { authors: string; published: string },
): string {
  return [`${authors}: ${title}`, `${publication}, ${published}`, note].map(asSentence).concat(url).join(' ');
}

/** With a full stop, unless it ends in one already, as dates do in some languages. */
function asSentence(text: string): string {
  return /[.!?…。؟]$/u.test(text) ? text : `${text}.`;
}

/** The page in the form that reference managers read: a list of one, as they expect it. */
export function citeAsCsl(reference: PageReference): [CslItem] {
  const { id, title, authors, publication, publisher, published, url, language, note } = reference;
  return [
    {
      id,
      type: 'webpage',
      title,
      author: authors.map((literal) => ({ literal })),
      'container-title': publication,
      publisher,
      issued: cslDate(published),
      URL: url,
      language,
      note,
    },
  ];
}

/** An entry for TeX. */
export function citeAsBibtex(reference: PageReference): string {
  const { id, title, authors, publication, publisher, published, url, language, note } = reference;
  return bibtexEntry(id, {
    author: authors,
    title: { whole: title },
    howpublished: publication,
    publisher: { whole: publisher },
    ...dateFields(published),
    url: { address: url },
    language,
    note,
  });
}
