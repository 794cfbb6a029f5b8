import type { Archive } from '../archive/archive.ts';
import type { Finding } from './check.ts';
import { checkAnchors } from './checks/site/anchors.ts';
import { checkRights } from './checks/site/rights.ts';
import { checkTwins } from './checks/site/twins.ts';
import type { EarlyReading } from './early-reading.ts';
import { type AuditedPage, type FilePlace, readBatch } from './read-batch.ts';
import { readSiteFiles } from './read-site-files.ts';
import { surroundingsOf } from './surroundings.ts';
import { withheldPassages } from './withheld.ts';

/** Style sheets and parts of the index: their names hold digests, and change with them. */
const NAMED_BY_DIGEST = /^(?:_astro|pagefind)\//;

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
  /** Pages of it that were read while others were still drawn; null when none were. */
  early: EarlyReading | null;
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
export async function auditSite({ files, fresh, last, withheld, early }: MadeSite, archive: Archive): Promise<Audit> {
  const started = performance.now();
  const passages = early?.passages ?? withheldPassages(archive);
  const surroundings = surroundingsOf(archive.site, files);
  const lookedFor = { passages, surroundings };
  const all = [...files.keys()];
  const some = [...fresh].filter((file) => files.has(file));
  const isWhole = all.every((file) => fresh.has(file) || !file.endsWith('.html'));
  const read = new Map((await early?.finish(surroundings.files))?.map((each) => [each.file, each]));
  // Pages that were read early were not compared with those before them.
  const hasLostFile =
    (read.size > 0 && !isWhole) || [...last.keys()].some((file) => !files.has(file) && !NAMED_BY_DIGEST.test(file));
  const placeOf = (file: string): FilePlace => {
    const isFresh = fresh.has(file);
    const before = isFresh && !isWhole && !hasLostFile ? last.get(file) : undefined;
    return { file, path: files.get(file) ?? '', isFresh, before: before ?? null };
  };
  const readAll = async (wanted: readonly string[]) => {
    for (const each of await readSiteFiles(wanted.map(placeOf), lookedFor)) read.set(each.file, each);
  };
  const page = (file: string): AuditedPage | null => {
    if (!read.has(file) && files.has(file) && file.endsWith('.html')) {
      for (const each of readBatch([placeOf(file)], lookedFor)) read.set(file, each);
    }
    return read.get(file)?.page ?? null;
  };
  await readAll(some.filter((file) => !read.has(file)));
  const seen = hasLostFile || [...read.values()].some(({ hasLostId }) => hasLostId) ? all : some;
  const searched = withheld === passages.digest ? some : all;
  const others = searched === all ? all : seen.filter((file) => file.endsWith('.html'));
  await readAll(others.filter((file) => !fresh.has(file)));
  const found = (files: readonly string[]) => files.flatMap((file) => read.get(file) ?? []);
  const pages = found(seen).flatMap((each) => each.page ?? []);
  const findings = [
    ...checkAnchors(pages, page, surroundings),
    ...found(seen).flatMap((each) => each.findings),
    ...checkTwins(pages),
    ...found(searched).flatMap(checkRights),
  ];
  findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { pages: pages.length, withheld: passages.digest, seconds: (performance.now() - started) / 1000, findings };
}
