import { parseHTML } from 'linkedom';
import { CannotImport } from './imported.ts';

/** Pages are a hundred elements deep at most; what is far deeper was made to keep programs busy. */
const DEEPEST = 600;
/** Beginnings of tags: the largest pages have a fifth of that, and each takes memory and time many times over. */
const MOST_TAGS = 400_000;
/** Readability goes through all that stands in each element, and again in each of those: the squares of their depths. */
const MOST_WORK = 200_000_000;

const HEAD = /^(?:\s|<!--[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|script|style)\b[^>]*>[\s\S]*?<\/\1\s*>)*/i;

/**
 * A document of HTML, with the `html`, `head` and `body` that a browser would add. Throws CannotImport
 * when it has tags without number, or elements stand in one another without end.
 */
export function parsePage(html: string): Document {
  checkTags(html);
  const { document } = parseHTML(/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html) ? html : completed(html));
  const page = document as unknown as Document;
  checkDepth(page.documentElement);
  return page;
}

function completed(html: string): string {
  const [tags, rest] = untilLastTag(html);
  const opening = /<html\b[^>]*>/i.exec(tags)?.[0] ?? '<html>';
  const inside = tags.replace(/<!doctype[^>]*>|<\/?html\b[^>]*>|<\/?body\b[^>]*>/gi, '');
  const end = inside.search(/<\/head\s*>/i);
  const bare = inside.replace(/<\/?head\b[^>]*>/gi, '');
  const head = end >= 0 ? inside.slice(0, end).replace(/<head\b[^>]*>/gi, '') : (HEAD.exec(bare)?.[0] ?? '');
  return `<!doctype html>${opening}<head>${head}</head><body>${bare.slice(head.length)}${rest}</body></html>`;
}

/** Parts a page where its last tag ends. Behind it, patterns of tags would seek an end from each beginning anew. */
function untilLastTag(html: string): [tags: string, rest: string] {
  const end = html.lastIndexOf('>') + 1;
  return [html.slice(0, end), html.slice(end)];
}

/** Counts the tags that open and close, before they are parsed: parsing tens of thousands takes minutes. */
function checkTags(html: string): void {
  if (html.split('<', MOST_TAGS + 2).length > MOST_TAGS + 1) throw tooMany(`more than ${MOST_TAGS} tags`);
  let depth = 0;
  for (const [, slash, name = '', rest = ''] of untilLastTag(html)[0].matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi)) {
    if (VOID.test(name) || rest.endsWith('/')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > 10 * DEEPEST) throw tooDeep();
  }
}

function checkDepth(root: Element): void {
  let level = [root];
  let work = 0;
  for (let depth = 0; level.length > 0; depth++) {
    work += level.length * depth ** 2;
    if (depth > DEEPEST) throw tooDeep();
    if (work > MOST_WORK) throw tooMany('too many elements that stand deep in one another');
    level = level.flatMap((element) => [...element.children]);
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|dt|dd|option)$/i;

function tooDeep(): CannotImport {
  return new CannotImport(`The document has elements in one another, more than ${DEEPEST} deep, and cannot be read.`);
}

function tooMany(what: string): CannotImport {
  return new CannotImport(
    `The page has ${what}, more than can be read in reasonable time. Import the part of it that matters.`,
  );
}
