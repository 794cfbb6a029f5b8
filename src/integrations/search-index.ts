import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readRecords, writeRecords } from '../archive/cache/record-file.ts';
import { timeStage } from '../archive/stages.ts';
import { type CountedWords, countWords } from '../search/count-words.ts';
import { type IndexedShard, type SearchedPage, SiteIndex } from '../search/index-site.ts';
import type { DrawnFiles, MadeFile, PagesOfShard } from './draw-pages.ts';
import type { LastSite } from './last-site.ts';
import type { Progress } from './progress.ts';

interface Indexed {
  /** What the site holds so far; the files of shards that are taken from the last site are added. */
  files: DrawnFiles;
  staging: string;
  output: string;
  cache: string;
  version: string;
  last: LastSite;
}

/** The making of a site's search index, on other threads while the site is drawn. */
export class SearchIndexing {
  readonly #made: Indexed;
  readonly #memory: string;
  readonly #index: SiteIndex;
  #work: Promise<IndexedShard[]> | null = null;
  #pages = 0;
  #done = 0;
  #progress: Progress | null = null;

  constructor(made: Indexed) {
    const { files, output, cache, version, last } = made;
    this.#made = made;
    this.#memory = join(cache, `words-${hash('sha256', output).slice(0, 12)}`);
    const remembered = readRecords(this.#memory, version);
    const take = (file: string) => {
      const known = last.find(file);
      if (known) files.set(file, { ...known, taken: true });
    };
    this.#index = new SiteIndex({
      site: made.staging,
      has: (name, digest) => last.filesOfShard(name, digest) !== null,
      take: (name, digest) => {
        const known = last.filesOfShard(name, digest);
        if (known === null) return null;
        for (const file of known) take(file);
        return readCounted(remembered.get(name), digest) ?? countWords(join(output, 'pagefind', name));
      },
      takeWords: (language) => {
        for (const file of last.filesBelow(`pagefind/${language}/words/`)) take(file);
      },
      begin: (count) => {
        this.#pages += count;
      },
      step: () => {
        this.#done += 1;
        this.#progress?.step();
      },
    });
  }

  /** Opens a shard of the largest language, to which pages are added as they are written, in the order of their files. */
  open(language: string, number: number): PagesOfShard {
    const shard = this.#index.open(language, number);
    const { files, last } = this.#made;
    return {
      add: (file, html) => {
        const page = searchedPage(file, files.get(file), this.#made);
        if (page?.language !== language) return;
        shard.add({ ...page, html }, last.find(file)?.search?.digest !== page.digest);
      },
      close: shard.close,
    };
  }

  /** Begins with all that is left; every page that can be found must have been written. Ends when the index is made. */
  async beginRest(): Promise<void> {
    this.#work = this.#index.finish(searchedPages(this.#made));
    // Whoever waits for it in `finish` is told; until then a failure is no reason to end.
    await this.#work.catch(() => {});
  }

  /** Waits for the end. Returns the digest of the pages in each shard, by its name. Throws with Pagefind's own words. */
  async finish(progress: Progress): Promise<Record<string, string>> {
    if (this.#work === null) void this.beginRest();
    this.#progress = progress;
    if (this.#pages > this.#done) progress.begin('Search index', this.#pages, this.#done);
    const shards = await timeStage('index', () => this.#work as Promise<IndexedShard[]>);
    progress.end(
      this.#pages === 0 ? 'The search index is that of the last site.' : `${this.#pages} pages indexed meanwhile.`,
    );
    await writeRecords(
      this.#memory,
      this.#made.version,
      new Map(shards.map(({ name, digest, counted }) => [name, writeCounted(digest, counted)])),
    );
    return Object.fromEntries(shards.map(({ name, digest }) => [name, digest]));
  }
}

function searchedPages(made: Indexed): SearchedPage[] {
  return [...made.files].flatMap(([file, drawn]) => searchedPage(file, drawn, made) ?? []);
}

/** A file as a page that can be found; null for any other. */
function searchedPage(file: string, drawn: MadeFile | undefined, { staging, output }: Indexed): SearchedPage | null {
  if (!drawn?.search) return null;
  return { file, ...drawn.search, path: join(drawn.taken ? output : staging, file), html: null };
}

function writeCounted(digest: string, { counts, ...counted }: CountedWords): Buffer {
  return Buffer.from(JSON.stringify({ digest, ...counted, counts: Object.fromEntries(counts) }));
}

function readCounted(record: Buffer | undefined, digest: string): CountedWords | null {
  if (record === undefined) return null;
  const { counts, ...read } = JSON.parse(record.toString()) as Omit<CountedWords, 'counts'> & {
    digest: string;
    counts: Record<string, number>;
  };
  return read.digest === digest ? { ...read, counts: new Map(Object.entries(counts)) } : null;
}
