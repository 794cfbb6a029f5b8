import { hrefOf, urlOf } from '../../archive/addresses.ts';
import type { AuditedSite, Finding } from '../check.ts';
import type { AuditedPage, NamedAddress } from '../read-page.ts';

/**
 * Every link and every file that a page names is there, below the base, with the anchor that is named. A
 * link that is written with its host comes from content (where to report an error, say), but for those of
 * cards: what else answers on the same host is not ours to know.
 */
export function checkLinks(site: AuditedSite): Finding[] {
  const base = hrefOf(site.archive.site, '/');
  const origin = new URL(urlOf(site.archive.site, '/')).origin;
  // The links of the frame stand on every page, and lead to the same from each.
  const known = new Map<string, string | null>();
  const look = (named: NamedAddress, page: AuditedPage) => {
    if (!named.address.startsWith('/')) return whatIsWrong(named, page, site, { base, origin });
    const before = known.get(named.address);
    if (before !== undefined) return before;
    const wrong = whatIsWrong(named, page, site, { base, origin });
    known.set(named.address, wrong);
    return wrong;
  };
  return [...site.pages.values()].flatMap((page) =>
    [...page.links, ...page.resources].flatMap((named) => {
      const wrong = look(named, page);
      return wrong === null ? [] : [{ file: page.file, sentence: `\`${named.address}\` ${wrong}.` }];
    }),
  );
}

function whatIsWrong(
  { element, address }: NamedAddress,
  page: AuditedPage,
  { files, page: pageOf }: AuditedSite,
  { base, origin }: { base: string; origin: string },
): string | null {
  const here = `${origin}${base}${page.file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
  if (!URL.canParse(address, here)) return 'is no address';
  const url = new URL(address, here);
  const isWritten = element === 'a' && /^https?:/i.test(address) && !page.file.startsWith('embed/');
  if (url.origin !== origin || isWritten) return null;
  if (!url.pathname.startsWith(base)) return /^https?:/i.test(address) ? null : `leaves the base ${base}`;
  const inside = decode(url.pathname.slice(base.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.has(file)) return 'leads to nothing';
  const anchor = decode(url.hash.slice(1).replace(/:~:.*$/, ''));
  const target = anchor === '' ? null : pageOf(file);
  if (!target) return null;
  return target.ids.has(anchor) ? null : 'names an anchor that is not there';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
