import type { Archive } from '../archive/archive.ts';
import type { AuditedPage } from './read-page.ts';

/** Something wrong with a finished site. */
export interface Finding {
  /** Path below the site. */
  file: string;
  sentence: string;
  /** Whether the site may be published all the same: its content, not its making, is the cause. */
  bearable?: true;
}

/** A finished site, as far as checks need it. */
export interface AuditedSite {
  archive: Archive;
  /** Where each file of the site is now, by its path below the site. */
  files: ReadonlyMap<string, string>;
  /** The files that were made anew: what concerns one file alone is looked for in these only. */
  fresh: ReadonlySet<string>;
  /** The pages that were made anew; all pages, when something that others may lead to has gone. */
  pages: ReadonlyMap<string, AuditedPage>;
  /** The passages that no file may hold, by the files that hold them. */
  withheld: ReadonlyMap<string, readonly string[]>;
  /** Any page, read when it is first asked for; null when there is none. */
  page: (file: string) => AuditedPage | null;
}

/** One thing that the audit looks for. */
export type Check = (site: AuditedSite) => Finding[] | Promise<Finding[]>;

/** The pages that were made anew. */
export function freshPages({ pages, fresh }: AuditedSite): AuditedPage[] {
  return [...pages.values()].filter(({ file }) => fresh.has(file));
}
