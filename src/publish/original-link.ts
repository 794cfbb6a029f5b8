import { urlOf } from '../archive/addresses.ts';
import type { Range, Reference, Site, Source } from '../archive/archive.ts';
import type { Block } from '../markup/block.ts';
import { originalAddress } from './original-address.ts';
import { textDirectives } from './text-fragments/text-directive.ts';

/** Attributes of a link to a document that may change or vanish (https://robustlinks.mementoweb.org/spec/). */
export interface RobustLink {
  href: string;
  'data-originalurl': string;
  /** Addresses of archived copies, each with the day on which it was made where that is known. */
  'data-versionurl': string;
  /** The day on which our copy was made. */
  'data-versiondate': string;
}

/** What of a document is seen and heard but not read, so that a browser finds no words in it. */
const WORDLESS = new Set<Source['kind']>(['image', 'video', 'audio']);

/** A link to the document as its publisher has it; null when it has no address. */
export function linkToOriginal(source: Source, site: Pick<Site, 'origin' | 'base'>): RobustLink | null {
  if (source.url === null) return null;
  return {
    href: source.url,
    'data-originalurl': source.url,
    'data-versionurl':
      source.archives.map(({ url, on }) => (on === null ? url : `${url} ${on.slice(0, 10)}`)).join(' ') ||
      urlOf(site, source.path),
    'data-versiondate': source.retrieved.slice(0, 10),
  };
}

/** A link to a public archive copy of the document, which tells of what it is one. */
export function linkToCopy(
  { url, retrieved }: Source,
  copy: Source['archives'][number],
): Pick<RobustLink, 'href' | 'data-versiondate'> & Partial<RobustLink> {
  return {
    href: copy.url,
    ...(url === null ? {} : { 'data-originalurl': url }),
    'data-versiondate': (copy.on ?? retrieved).slice(0, 10),
  };
}

/** A link to the time or page at which a block stands in the document; null when it has no address. */
export function linkToPlace(
  source: Source,
  block: Block | undefined,
  site: Pick<Site, 'origin' | 'base'>,
): RobustLink | null {
  const link = linkToOriginal(source, site);
  return link && { ...link, href: originalAddress(source, block) ?? link.href };
}

/**
 * A link to a cited passage in the document: to its time or page where the archive knows them, else to
 * the words that are quoted of it, which the browser finds and marks; where none are, to the passage.
 */
export function linkToPassage(reference: Reference, site: Pick<Site, 'origin' | 'base'>): RobustLink | null {
  const { source, blocks } = reference;
  const [first] = blocks;
  const link = linkToPlace(source, first, site);
  if (!link || WORDLESS.has(source.kind) || (first && (first.at !== null || first.page !== null))) return link;
  const directives = textDirectives(source, citedRanges(reference));
  if (directives.length === 0) return link;
  return { ...link, href: `${link.href}${link.href.includes('#') ? '' : '#'}:~:${directives.join('&')}` };
}

/** The words that citations quote of a passage; all its words where none quotes any. Nothing where rights forbid. */
function citedRanges({ blocks, citations }: Reference): Map<string, Range[]> {
  const quoted = citations.flatMap(({ words }) => words ?? []);
  const shown = quoted.filter(({ published }) => published);
  return new Map(
    blocks.map(({ id, text }) => [
      id,
      quoted.length === 0 ? [[0, text.length]] : shown.flatMap(({ highlights }) => highlights.get(id) ?? []),
    ]),
  );
}
