import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { type CountedWords, countWords } from './count-words.ts';
import { readIndexedPart } from './indexed-part.ts';

/** A page that asks to be found: its file below the site, and where that is to be read. */
export interface IndexedPage {
  file: string;
  path: string;
  /** A page with nothing but the part that asks; null where that must be read first. */
  html: string | null;
}

export interface Shard {
  language: string;
  /** Where the files of Pagefind go. */
  folder: string;
}

/** So many pages wait for Pagefind, which takes them in their order: else it would wait for the next one each time. */
const AT_ONCE = 8;

/** What Pagefind writes for pages other than ours. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

/**
 * Indexes pages in one language as they come, with its stemming: Pagefind answers in one language only. The same
 * pages in the same order give the same files. Returns how often each word stands in them. Throws with
 * Pagefind's own words when it fails.
 */
export async function indexShard(
  { language, folder }: Shard,
  pages: AsyncIterable<IndexedPage>,
  step: () => void,
): Promise<CountedWords> {
  try {
    const index = await createIndex(language);
    const adding: Promise<void>[] = [];
    for await (const { file, path, html } of pages) {
      const content = html ?? readIndexedPart(readFileSync(path, 'utf8'))?.html ?? '';
      if (adding.length === AT_ONCE) await adding.shift();
      adding.push(add(index, file, content).then(step));
    }
    await Promise.all(adding);
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`);
  } finally {
    // Its process keeps every index it has made in memory.
    await pagefind.close();
  }
  const unused = (await readdir(folder)).filter((name) => UNUSED.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
  return countWords(folder);
}

async function add(index: pagefind.PagefindIndex, file: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: `/${file}`.replace(/index\.html$/, ''), content });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${file}: ${errors.join('; ')}`);
}

async function createIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  return index;
}
