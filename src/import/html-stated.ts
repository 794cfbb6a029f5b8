import { dayOf, isDay } from '../schema/days.ts';
import { date, isLanguageTag, webAddress } from '../schema/scalars.ts';
import type { SourceKind } from '../schema/source.ts';
import { NOTHING_STATED, type Stated } from './imported.ts';
import { cleanText } from './inline.ts';
import { isRecord, type JsonRecord, linkedData, namesIn, textIn } from './json-ld.ts';

/** What kind of document a type of schema.org or Open Graph is. */
const KINDS: [RegExp, SourceKind][] = [
  [/^(?:Report|TechArticle)$/, 'report'],
  [/^(?:ScholarlyArticle|MedicalScholarlyArticle)$/, 'study'],
  [/^(?:\w*Article|NewsArticle|BlogPosting|OpinionNewsArticle|article)$/, 'article'],
  [/^(?:SocialMediaPosting|DiscussionForumPosting)$/, 'post'],
  [/^(?:Dataset|DataCatalog)$/, 'dataset'],
  [/^(?:Legislation|LegislationObject)$/, 'law'],
  [/^(?:VideoObject|video\..*)$/, 'video'],
];

/**
 * What a page says of itself: JSON-LD first, then Open Graph, then Dublin Core and plain meta elements,
 * then what every page has. What cannot be a value of its field is taken as not said.
 */
export function statedIn(document: Document): Stated {
  const meta = new MetaElements(document);
  const linked = linkedData(document).find((each) => kindOf(textIn(each['@type'])) !== null) ?? null;
  const said = (key: string): string | null => (linked ? textIn(linked[key]) : null);
  const title =
    said('headline') ?? said('name') ?? meta.first('og:title', 'dc.title', 'dcterms.title', 'twitter:title');
  const authors = linked ? namesIn(linked.author) : [];
  return {
    ...NOTHING_STATED,
    title: clean(title),
    kind: kindOf(said('@type')) ?? kindOf(meta.first('og:type')),
    publisher: clean(publisherIn(linked) ?? meta.first('og:site_name', 'dc.publisher', 'dcterms.publisher')),
    authors: unique((authors.length > 0 ? authors : meta.all('dc.creator', 'dcterms.creator', 'author')).map(clean)),
    url: addressOf(
      document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.first('og:url') ?? said('url'),
    ),
    published: dateOf(
      said('datePublished') ??
        meta.first('article:published_time', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'date'),
    ),
    language: languageOf(
      document.documentElement?.getAttribute('lang') ||
        said('inLanguage') ||
        meta.first('dc.language', 'dcterms.language', 'content-language', 'og:locale'),
    ),
  };
}

/** What stands in the title bar of a browser: often the headline with the name of the publication. */
export function titleBarOf(document: Document): string | null {
  return clean(document.querySelector('title')?.textContent ?? null);
}

/** The date as a source may hold it: with its zone, or the day alone; null for what is none. */
export function dateOf(value: string | null): string | null {
  const text = value?.trim() ?? '';
  if (date.safeParse(text).success) return text;
  return isDay(dayOf(text)) ? dayOf(text) : null;
}

/** A language tag as BCP 47 writes it; null for what is none. */
export function languageOf(value: string | null): string | null {
  const tag =
    value
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? '';
  return tag !== '' && isLanguageTag(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
}

/** Words on one line that a source's front matter may hold; null when there are none. */
export function clean(value: string | null): string | null {
  // What turns the direction of writing has no place in a name.
  const text = cleanText(value ?? '')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

function addressOf(value: string | null): string | null {
  const text = value?.trim() ?? '';
  return webAddress.safeParse(text).success ? text : null;
}

function kindOf(type: string | null): SourceKind | null {
  return KINDS.find(([pattern]) => type !== null && pattern.test(type))?.[1] ?? null;
}

function publisherIn(linked: JsonRecord | null): string | null {
  const publisher = linked?.publisher;
  const first = Array.isArray(publisher) ? publisher[0] : publisher;
  return isRecord(first) ? textIn(first.name) : textIn(first);
}

/** Addresses stand where names belong in some pages. */
function unique(names: (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null && !/^https?:/i.test(name)))] as string[];
}

class MetaElements {
  readonly #values = new Map<string, string[]>();

  constructor(document: Document) {
    for (const element of document.querySelectorAll('meta')) {
      const name =
        element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv');
      const content = element.getAttribute('content')?.trim();
      if (!name || !content) continue;
      const key = name.toLowerCase();
      const before = this.#values.get(key);
      if (before) before.push(content);
      else this.#values.set(key, [content]);
    }
  }

  first(...names: string[]): string | null {
    return this.all(...names)[0] ?? null;
  }

  all(...names: string[]): string[] {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values) return values;
    }
    return [];
  }
}
