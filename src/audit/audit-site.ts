import { readFileSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import type { AuditedSite, Check, Finding } from './check.ts';
import { checkImages } from './checks/images.ts';
import { checkInlineCode } from './checks/inline-code.ts';
import { checkLinks } from './checks/links.ts';
import { checkNames } from './checks/names.ts';
import { checkOtherHosts } from './checks/other-hosts.ts';
import { checkPageWeight } from './checks/page-weight.ts';
import { checkRights } from './checks/rights.ts';
import { Passages } from './passages.ts';
import { type ReadFile, readSiteFile } from './read-file.ts';
import { readFiles } from './read-files.ts';
import { type AuditedPage, readAuditedPage } from './read-page.ts';
import { withheldPassages } from './withheld.ts';

/** Nothing to look for in what is no longer published. */
const NONE = new Passages();
const CHECKS: readonly Check[] = [
  checkLinks,
  checkNames,
  checkImages,
  checkInlineCode,
  checkOtherHosts,
  checkPageWeight,
  checkRights,
];

/** A site that is ready to be published. */
export interface MadeSite {
  /** Where each file of the site is now, by its path below the site. */
  files: ReadonlyMap<string, string>;
  /** The files that this build made anew. */
  fresh: ReadonlySet<string>;
  /** Where the files of the last site are, by their paths below it. */
  last: ReadonlyMap<string, string>;
  /** What the audit of the last site called `withheld`; null when it is not known. */
  withheld: string | null;
}

export interface Audit {
  /** Pages that were read. */
  pages: number;
  seconds: number;
  /** Tells what no file may hold from what it will be after another change of rights. */
  withheld: string;
  /** Sorted by file. */
  findings: Finding[];
}

/**
 * Looks at a site before it is published. What was taken from the last site was looked at then: so only
 * new files are read, unless a file or an anchor has gone to which others may lead, or rights have changed.
 */
export async function auditSite({ files, fresh, last, withheld }: MadeSite, archive: Archive): Promise<Audit> {
  const started = performance.now();
  const passages = withheldPassages(archive);
  const read = new Map<string, ReadFile>();
  const readAll = async (wanted: Iterable<string>) => {
    const places = [...wanted].flatMap((file) => {
      const path = read.has(file) ? undefined : files.get(file);
      return path === undefined ? [] : [{ file, path }];
    });
    for (const each of await readFiles(places, passages)) read.set(each.file, each);
  };
  const page = (file: string): AuditedPage | null => {
    const path = files.get(file);
    if (path === undefined || !file.endsWith('.html')) return null;
    const known = read.get(file) ?? readSiteFile({ file, path }, passages);
    read.set(file, known);
    return known.page;
  };
  const some = [...fresh].filter((file) => files.has(file));
  const all = [...files.keys()];
  await readAll(some);
  const seen = hasLost({ files, fresh, last }, page) ? all : some;
  const searched = withheld === passages.digest ? some : all;
  await readAll(searched === all ? all : seen.filter((file) => file.endsWith('.html')));
  const pages = pagesOf(seen, page);
  const found = searched.flatMap((file) => {
    const names = read.get(file)?.withheld ?? [];
    return names.length === 0 ? [] : [[file, names] as const];
  });
  const site: AuditedSite = { archive, files, fresh, pages, withheld: new Map(found), page };
  const findings: Finding[] = [];
  for (const check of CHECKS) findings.push(...(await check(site)));
  findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { pages: pages.size, withheld: passages.digest, seconds: (performance.now() - started) / 1000, findings };
}

function pagesOf(files: readonly string[], page: AuditedSite['page']): Map<string, AuditedPage> {
  const pages = new Map<string, AuditedPage>();
  for (const file of files) {
    const found = page(file);
    if (found) pages.set(file, found);
  }
  return pages;
}

/** Whether a file of the last site, or an anchor of a page that was made anew, is there no more. */
function hasLost({ files, fresh, last }: Omit<MadeSite, 'withheld'>, page: AuditedSite['page']): boolean {
  for (const [file, path] of last) {
    // The names of style sheets and parts of the index hold digests, and change with them.
    if (!files.has(file) && !/^(?:_astro|pagefind)\//.test(file)) return true;
    if (!fresh.has(file) || !file.endsWith('.html')) continue;
    const ids = page(file)?.ids;
    for (const id of readAuditedPage(file, readFileSync(path, 'utf8'), NONE).ids) if (!ids?.has(id)) return true;
  }
  return false;
}
