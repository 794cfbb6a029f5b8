import { hash } from 'node:crypto';
import { copyFileSync, linkSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type Records, readRecords, writeRecords } from '../archive/cache/record-file.ts';

/** What is remembered of a file of the last site. */
export interface FileRecord {
  /** Of all that it shows; null for one that must always be made. */
  shows: string | null;
  /** Of its bytes. */
  bytes: string;
  /** The language in whose index a page is found, and the digest of what of it can be found; null for what is not searched. */
  search: { language: string; digest: string } | null;
  /** Size, time and place, which tell whether it is still the file that was written. */
  stamp: string;
}

/** What is true of a site as a whole. */
export interface SiteDigests {
  /** Of everything it was made of. */
  madeOf: string;
  /** Of the pages in each shard of its search index. */
  shards: Record<string, string>;
}

/** Under this name the records hold what is true of the site as a whole. */
const WHOLE = '.';

/**
 * The site that the last good build left in the output folder, as far as it still stands there: a file
 * that was changed since is not taken for what it was.
 */
export class LastSite {
  readonly #output: string;
  readonly #records: Records;
  readonly #seen = new Map<string, FileRecord | null>();

  constructor(output: string, cache: string, version: string) {
    const records = readRecords(recordsOf(output, cache), version);
    this.#output = output;
    this.#records = new Map([...records].map(([key, record]) => [decodeURI(key), record]));
  }

  /** What is known of a file that still is as it was written; else null. Looked up once in a build. */
  find(file: string): FileRecord | null {
    const seen = this.#seen.get(file);
    if (seen !== undefined) return seen;
    const record = this.#records.get(file);
    const known = record === undefined ? null : (JSON.parse(record.toString()) as FileRecord);
    const found = known?.stamp === stampOf(statOf(join(this.#output, file))) ? known : null;
    this.#seen.set(file, found);
    return found;
  }

  /** The bytes that a file has, which still is as it was written; else null. */
  sizeOf(file: string): number | null {
    const found = this.find(file);
    return found === null ? null : Number(found.stamp.split(' ', 1)[0]);
  }

  /** Whether it was made of this, and each of its files still is as it was written. */
  isMadeOf(digest: string): boolean {
    return this.#whole()?.madeOf === digest && this.#areAll(this.files());
  }

  /** The files of a shard of its search index, if it was made of pages with this digest and stands as it was made. */
  filesOfShard(name: string, digest: string): string[] | null {
    if (this.#whole()?.shards[name] !== digest) return null;
    const files = this.filesBelow(`pagefind/${name}/`);
    return this.#areAll(files) ? files : null;
  }

  /** The files that the last build wrote in a folder. */
  filesBelow(folder: string): string[] {
    return this.files().filter((file) => file.startsWith(folder));
  }

  #whole(): SiteDigests | null {
    const whole = this.#records.get(WHOLE);
    return whole === undefined ? null : (JSON.parse(whole.toString()) as SiteDigests);
  }

  #areAll(files: readonly string[]): boolean {
    return files.every((file) => this.find(file) !== null);
  }

  /** The files that the last build wrote. */
  files(): string[] {
    return [...this.#records.keys()].filter((file) => file !== WHOLE);
  }

  /**
   * Gives a file a second name in another folder, where the system can; else copies it. Throws when
   * somebody has changed it since it was looked at.
   */
  reuse(file: string, folder: string): void {
    const [from, to] = [join(this.#output, file), join(folder, file)];
    const known = this.find(file);
    const there = statOf(to);
    if (known !== null && stampOf(there) === known.stamp) return;
    if (known === null || stampOf(statOf(from)) !== known.stamp) {
      throw new Error(`${from} was changed while the site was built: build it again.`);
    }
    if (there !== null) rmSync(to, { recursive: there.isDirectory() });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      const { atime, mtime } = statSync(from);
      utimesSync(to, atime, mtime);
      this.#seen.set(file, { ...known, stamp: stampOf(statOf(to)) });
    }
  }
}

/**
 * Remembers a site that was just put in its place. `last` is the site before it, of which files that were taken have
 * kept their stamps; null when its files were copied.
 */
export async function rememberSite(
  site: { output: string; cache: string; version: string; last: LastSite | null },
  digests: SiteDigests,
  files: ReadonlyMap<string, Omit<FileRecord, 'stamp'> & { taken: boolean }>,
): Promise<void> {
  const records = new Map([[WHOLE, Buffer.from(JSON.stringify(digests))]]);
  for (const [file, { shows, bytes, search, taken }] of files) {
    const kept = taken ? site.last?.find(file)?.stamp : undefined;
    const record: FileRecord = { shows, bytes, search, stamp: kept ?? stampOf(statOf(join(site.output, file))) };
    records.set(encodeURI(file), Buffer.from(JSON.stringify(record)));
  }
  await writeRecords(recordsOf(site.output, site.cache), site.version, records);
}

/** The digest of a file's bytes, or of those of a text in UTF-8. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'base64url');
}

function recordsOf(output: string, cache: string): string {
  return join(cache, `site-${hash('sha256', output).slice(0, 12)}`);
}

function stampOf(status: Stats | null): string {
  return status ? `${status.size} ${status.mtimeMs} ${status.ino}` : '';
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
