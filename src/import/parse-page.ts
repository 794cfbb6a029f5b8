import { parseHTML } from 'linkedom';
import { CannotImport } from './imported.ts';

/** Pages are a hundred elements deep at most; what is far deeper was made to keep programs busy. */
const DEEPEST = 600;

const HEAD = /^(?:\s|<!--[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|script|style)\b[^>]*>[\s\S]*?<\/\1\s*>)*/i;

/**
 * A document of HTML, with the `html`, `head` and `body` that a browser would add. Throws CannotImport
 * when elements stand in one another without end.
 */
export function parsePage(html: string): Document {
  checkTags(html);
  const { document } = parseHTML(/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html) ? html : completed(html));
  const page = document as unknown as Document;
  checkDepth(page.documentElement);
  return page;
}

function completed(html: string): string {
  const opening = /<html\b[^>]*>/i.exec(html)?.[0] ?? '<html>';
  const inside = html.replace(/<!doctype[^>]*>|<\/?html\b[^>]*>|<\/?body\b[^>]*>/gi, '');
  const end = inside.search(/<\/head\s*>/i);
  const bare = inside.replace(/<\/?head\b[^>]*>/gi, '');
  const head = end >= 0 ? inside.slice(0, end).replace(/<head\b[^>]*>/gi, '') : (HEAD.exec(bare)?.[0] ?? '');
  return `<!doctype html>${opening}<head>${head}</head><body>${bare.slice(head.length)}</body></html>`;
}

/** Counts the tags that open and close, before they are parsed: parsing tens of thousands takes minutes. */
function checkTags(html: string): void {
  let depth = 0;
  for (const [, slash, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi)) {
    if (VOID.test(name) || rest.endsWith('/')) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > 10 * DEEPEST) throw tooDeep();
  }
}

function checkDepth(root: Element): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw tooDeep();
    level = level.flatMap((element) => [...element.children]);
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|dt|dd|option)$/i;

function tooDeep(): CannotImport {
  return new CannotImport(`The page has elements in one another, more than ${DEEPEST} deep, and cannot be read.`);
}
