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
const IGNORED_PATTERN = /\sdata-pagefind-ignore(?:[\s=]|$)/;
const TAG_PATTERN = /<(\/?)([a-z][a-z0-9-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
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
  let ignored: { name: string; depth: number } | null = null;
  for (const tag of main.matchAll(TAG_PATTERN)) {
    const [whole, slash, name = '', attributes = ''] = tag;
    if (ignored === null) {
      if (!IGNORED_PATTERN.test(attributes) || VOID_PATTERN.test(name)) continue;
      kept.push(main.slice(from, tag.index + whole.length));
      ignored = { name, depth: 1 };
    } else if (name === ignored.name) {
      ignored.depth += slash === '' ? 1 : -1;
      if (ignored.depth > 0) continue;
      from = tag.index;
      ignored = null;
    }
  }
  kept.push(main.slice(from));
  return kept.join('');
}
