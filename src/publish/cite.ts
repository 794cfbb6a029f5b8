import { urlOf } from '../archive/addresses.ts';
import type { Claim, Site } from '../archive/archive.ts';

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

/** A webpage of CSL-JSON, the form that reference managers read (https://docs.citationstyles.org). */
export interface CslWebpage {
  id: string;
  type: 'webpage';
  title: string;
  author: { literal: string }[];
  'container-title': string;
  publisher: string;
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  URL: string;
  language: string;
  note: string;
}

/** A list of one, as reference managers expect it. */
export function citeAsCsl(reference: PageReference): [CslWebpage] {
  const { id, title, authors, publication, publisher, published, url, language, note } = reference;
  return [
    {
      id,
      type: 'webpage',
      title,
      author: authors.map((literal) => ({ literal })),
      'container-title': publication,
      publisher,
      issued: { 'date-parts': [partsOf(published)] },
      URL: url,
      language,
      note,
    },
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A `@misc` entry, which BibTeX and BibLaTeX both know, in UTF-8. Written here and not with a library:
 * those that exist read markup in a title, where a claim is to be taken letter by letter.
 */
export function citeAsBibtex(reference: PageReference): string {
  const { id, title, authors, publication, publisher, published, url, language, note } = reference;
  const [year, month, day] = partsOf(published);
  const fields: [name: string, value: string][] = [
    // In braces of its own, a name is not taken apart, and a title keeps its capitals.
    ['author', `{${authors.map((name) => `{${escapeTex(name)}}`).join(' and ')}}`],
    ['title', `{{${escapeTex(title)}}}`],
    ['howpublished', `{${escapeTex(publication)}}`],
    ['publisher', `{{${escapeTex(publisher)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1] ?? '{}'],
    ['day', `{${day}}`],
    ['url', `{${escapeUrl(url)}}`],
    ['language', `{${escapeTex(language)}}`],
    ['note', `{${escapeTex(note)}}`],
  ];
  const key = id.replace(/\//g, ':');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/**
 * Text as TeX shows it letter by letter. Braces are written by name: BibTeX counts them before TeX
 * reads it, those behind a backslash as well, and they need not come in pairs here.
 */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (character) => TEX[character] ?? character);
}

/** An address is read as it stands, so only what would end it is written in its other form. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
}
