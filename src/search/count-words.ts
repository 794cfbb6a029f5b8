import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { foldWord } from './fold-word.ts';

const decompress = promisify(gunzip);

/** Every file that Pagefind writes begins with this, once it is decompressed. */
const SIGNATURE = 'pagefind_dcd';
const READ_AT_ONCE = 64;

/** What is counted in one of Pagefind's indexes. */
export interface CountedWords {
  pages: number;
  /** How many of them are archived sources. */
  sources: number;
  /** On how many pages each word stands. */
  counts: Map<string, number>;
  /** Bytes of each file of the index of words. */
  chunks: number[];
}

/** Counts the words of the pages in the folder of an index: in the text that Pagefind wrote down, so in nothing else. */
export async function countWords(folder: string): Promise<CountedWords> {
  const fragments = join(folder, 'fragment');
  const names = await readdir(fragments);
  const counts = new Map<string, number>();
  let sources = 0;
  for (let start = 0; start < names.length; start += READ_AT_ONCE) {
    const files = names.slice(start, start + READ_AT_ONCE).map((name) => join(fragments, name));
    for (const { content, meta, filters } of await Promise.all(files.map(readFragment))) {
      if (filters.kind?.includes('source')) sources++;
      // Pagefind finds the words of a page's facts as well.
      const text = [content, ...Object.values(meta)].join(' ').split(/[\s\u200b]+/u);
      const words = new Set(text.flatMap((word) => [word, ...word.split(/\p{Pd}/u)]).map(foldWord));
      words.delete('');
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const index = await readdir(join(folder, 'index'));
  const chunks = await Promise.all(index.map(async (name) => (await stat(join(folder, 'index', name))).size));
  return { pages: names.length, sources, counts, chunks };
}

interface Fragment {
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

async function readFragment(file: string): Promise<Fragment> {
  const text = (await decompress(await readFile(file))).toString('utf8');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}
