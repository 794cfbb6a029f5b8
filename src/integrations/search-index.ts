import { hash } from 'node:crypto';
import { join } from 'node:path';
import { readRecords, writeRecords } from '../archive/cache/record-file.ts';
import { type CountedWords, countWords } from '../search/count-words.ts';
import { indexSite, type SearchedPage } from '../search/index-site.ts';
import type { DrawnFiles } from './draw-pages.ts';
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
  progress: Progress;
}

/** Makes the search index of a site. Returns the digest of the pages in each shard, by its name. */
export async function makeSearchIndex(made: Indexed): Promise<Record<string, string>> {
  const { files, staging, output, cache, version, last, progress } = made;
  const started = performance.now();
  const memory = join(cache, `words-${hash('sha256', output).slice(0, 12)}`);
  const remembered = readRecords(memory, version);
  const take = (file: string) => {
    const known = last.find(file);
    if (known) files.set(file, { ...known, taken: true });
  };
  let pages = 0;
  const shards = await indexSite(searchedPages(made), {
    site: staging,
    take: async (name, digest) => {
      const known = last.filesOfShard(name, digest);
      if (known === null) return null;
      for (const file of known) take(file);
      return readCounted(remembered.get(name), digest) ?? countWords(join(output, 'pagefind', name));
    },
    takeWords: (language) => {
      for (const file of last.filesBelow(`pagefind/${language}/words/`)) take(file);
    },
    begin: (count) => {
      pages = count;
      progress.begin('Search index', count);
    },
    step: () => progress.step(),
  });
  await writeRecords(
    memory,
    version,
    new Map(shards.map(({ name, digest, counted }) => [name, writeCounted(digest, counted)])),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  progress.end(pages === 0 ? 'The search index is that of the last site.' : `${pages} pages indexed in ${seconds} s.`);
  return Object.fromEntries(shards.map(({ name, digest }) => [name, digest]));
}

function searchedPages({ files, staging, output }: Indexed): SearchedPage[] {
  return [...files].flatMap(([file, { search, taken }]) =>
    search === null ? [] : [{ file, ...search, path: join(taken ? output : staging, file) }],
  );
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
