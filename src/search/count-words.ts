import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldWord } from './fold-word.ts';

/** Every file that Pagefind writes begins with this, once it is decompressed. */
const SIGNATURE = 'pagefind_dcd';

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
export function countWords(folder: string): CountedWords {
  const fragments = join(folder, 'fragment');
  const names = readdirSync(fragments);
  const counts = new Map<string, number>();
  const foldParts = remember((word: string) => [word, ...word.split(/\p{Pd}/u)].map(foldWord));
  let sources = 0;
  for (const name of names) {
    const { content, meta, filters } = readFragment(join(fragments, name));
    if (filters.kind?.includes('source')) sources++;
    // Pagefind finds the words of a page's facts as well.
    const text = [content, ...Object.values(meta)].join(' ').split(/[\s\u200b]+/u);
    const words = new Set([...new Set(text)].flatMap(foldParts));
    words.delete('');
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const chunks = readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size);
  return { pages: names.length, sources, counts, chunks };
}

/** The same words stand on most pages. */
function remember<Found>(find: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    const found = known.get(word) ?? find(word);
    known.set(word, found);
    return found;
  };
}

interface Fragment {
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

function readFragment(file: string): Fragment {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}
