import type { Finding } from '../../check.ts';
import { destinationOf } from '../../destination.ts';
import type { PageContent } from '../../read-page.ts';
import type { Surroundings } from '../../surroundings.ts';

/**
 * Every link and every file that a page names is there, below the base. A link that is written with its host
 * comes from content (where to report an error, say), but for those of cards: what else answers on the same
 * host is not ours to know. Returns besides the addresses, as written, that name an anchor of a page: which
 * ones are there is known when all pages were read.
 */
export function followLinks(page: PageContent, site: Surroundings): { findings: Finding[]; anchors: string[] } {
  const findings: Finding[] = [];
  const anchors: string[] = [];
  const { file } = page;
  for (const { element, address } of [...page.links, ...page.resources]) {
    const isWritten = element === 'a' && /^https?:/i.test(address) && !file.startsWith('embed/');
    if (isWritten && URL.canParse(address, site.origin)) continue;
    const found = destinationOf(address, file, site);
    if (typeof found === 'string') findings.push({ file, sentence: `\`${address}\` ${found}.` });
    else if (found?.anchor && found.file.endsWith('.html')) anchors.push(address);
  }
  return { findings, anchors };
}
