/** What of a page can be found. */
export interface IndexedPart {
  /** The language in whose index it is. */
  language: string;
  /** A page with nothing but that part. */
  html: string;
}

const LANGUAGE_PATTERN = /<html[^>]*\slang="([^"]+)"/i;
/** Of a source, whose words are in another language than the page around them. */
const OWN_LANGUAGE_PATTERN = /\sdata-search-language="([^"]+)"/i;
const MAIN_PATTERN = /<main\s[^>]*>/;
const MAIN_END = '</main>';
const SEARCHED_PATTERN = /\sdata-pagefind-body[\s>=]/;
const IGNORED = 'data-pagefind-ignore';
const IGNORED_PATTERN = /\sdata-pagefind-ignore(?:[\s=]|$)/;
const TAG_PATTERN = /<(\/?)([a-z][a-z0-9-]*)([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>/gi;
/** Elements without an end. */
const VOID_PATTERN = /^(?:br|hr|img|input|source|wbr)$/;

/**
 * The part of a page that asks to be found (`data-pagefind-body`), without what is in it but not to be
 * found (`data-pagefind-ignore`): so the index changes only when what can be found does. Null for a
 * page that does not ask. Reads the well-formed HTML that the site itself writes.
 */
export function readIndexedPart(html: string): IndexedPart | null {
  const opening = MAIN_PATTERN.exec(html);
  if (!opening || !SEARCHED_PATTERN.test(opening[0])) return null;
  const main = html.slice(opening.index, html.lastIndexOf(MAIN_END) + MAIN_END.length);
  const language = (OWN_LANGUAGE_PATTERN.exec(opening[0]) ?? LANGUAGE_PATTERN.exec(html))?.[1] ?? 'en';
  return {
    language: language.toLowerCase(),
    html: `<!doctype html><html lang="${language}"><body>${withoutIgnored(main)}</body></html>`,
  };
}

/** Empties each element that is to be ignored. */
function withoutIgnored(main: string): string {
  const kept: string[] = [];
  let from = 0;
  const tags = new RegExp(TAG_PATTERN);
  for (let mark = main.indexOf(IGNORED); mark >= 0; mark = main.indexOf(IGNORED, tags.lastIndex)) {
    const opening = tagFrom(main, mark, tags);
    if (opening === null) break;
    const [, slash, name = '', attributes = ''] = opening;
    if (slash !== '' || !IGNORED_PATTERN.test(attributes) || VOID_PATTERN.test(name)) continue;
    kept.push(main.slice(from, tags.lastIndex));
    from = passElement(main, name, tags);
  }
  kept.push(main.slice(from));
  return kept.join('');
}

/** The first tag that ends behind a place; `tags` is left at its end. Those before are passed over, not taken apart. */
function tagFrom(main: string, place: number, tags: RegExp): RegExpExecArray | null {
  let start = tags.lastIndex;
  while (tags.test(main)) {
    if (tags.lastIndex > place) {
      tags.lastIndex = start;
      return tags.exec(main);
    }
    start = tags.lastIndex;
  }
  return null;
}

/** Where the end tag of an element stands, behind whose start tag `tags` is; it is left behind the end tag. */
function passElement(main: string, name: string, tags: RegExp): number {
  let depth = 1;
  for (let tag = tags.exec(main); tag !== null; tag = tags.exec(main)) {
    if (tag[2] !== name) continue;
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return tag.index;
  }
  tags.lastIndex = main.length;
  return main.length;
}
