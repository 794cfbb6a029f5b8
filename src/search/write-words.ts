import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { CommonWordsFile } from './common-words.ts';
import { foldWord } from './fold-word.ts';
import { stopWordsOf } from './stop-words.ts';
import { vocabularyFileOf } from './vocabulary-file.ts';

const decompress = promisify(gunzip);

/** Every file that Pagefind writes begins with this, once it is decompressed. */
const SIGNATURE = 'pagefind_dcd';
/** So many words are worth their bytes: those that stand on most pages say least and cost most to ask for. */
const COMMON_WORDS = 1000;
/** A word on fewer pages than this share is not called common. */
const COMMON_SHARE = 1 / 500;
const READ_AT_ONCE = 64;
/** Words that one can misspell by a letter: not numbers, and not those of scripts without an alphabet. */
const SPELT = /^[^\p{N}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{4,}$/u;

/**
 * Writes beside a finished bundle of Pagefind what the search must know before it asks: what is common
 * in these pages (`words/common.json`), and the vocabulary by first letter (`words/….txt`, commonest
 * first), of which spelling is suggested. Both are counted in the text that Pagefind indexed, so nothing
 * is in them that is not in the index.
 */
export async function writeWords(bundle: string, language: string): Promise<void> {
  const { pages, sources, counts } = await countWords(join(bundle, 'fragment'));
  const stop = stopWordsOf(language);
  for (const word of stop) counts.delete(word);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const common = ordered.slice(0, COMMON_WORDS).filter(([, count]) => count > 1 && count > pages * COMMON_SHARE);
  const vocabulary = new Map<string, string[]>();
  for (const [word] of ordered.filter(([each]) => SPELT.test(each))) {
    const name = vocabularyFileOf(word);
    const words = vocabulary.get(name);
    if (words) words.push(word);
    else vocabulary.set(name, [word]);
  }
  const file: CommonWordsFile = {
    pages,
    sources,
    chunks: await measureChunks(join(bundle, 'index')),
    stop,
    common: Object.fromEntries(common),
    vocabulary: [...vocabulary.keys()],
  };
  const folder = join(bundle, 'words');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'common.json'), JSON.stringify(file));
  for (const [name, words] of vocabulary) await writeFile(join(folder, name), words.join('\n'));
}

/** On how many pages each word stands, of those that Pagefind has written down in a folder. */
async function countWords(folder: string): Promise<{ pages: number; sources: number; counts: Map<string, number> }> {
  const names = await readdir(folder);
  const counts = new Map<string, number>();
  let sources = 0;
  for (let start = 0; start < names.length; start += READ_AT_ONCE) {
    const files = names.slice(start, start + READ_AT_ONCE).map((name) => join(folder, name));
    for (const { content, meta, filters } of await Promise.all(files.map(readFragment))) {
      if (filters.kind?.includes('source')) sources++;
      // Pagefind finds the words of a page's facts as well.
      const text = [content, ...Object.values(meta)].join(' ').split(/[\s\u200b]+/u);
      const words = new Set(text.flatMap((word) => [word, ...word.split(/\p{Pd}/u)]).map(foldWord));
      words.delete('');
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { pages: names.length, sources, counts };
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

/** How many files the index of the words is cut into, and how many bytes the middle one has. */
async function measureChunks(folder: string): Promise<CommonWordsFile['chunks']> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return { count: sizes.length, bytes: sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0 };
}
