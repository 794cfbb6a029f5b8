import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { writeWords } from './write-words.ts';

/** The languages of a site's index; beside the folder of each language's bundle. */
export const BUNDLES_FILE = 'bundles.json';

const LANGUAGE_PATTERN = /<html[^>]*\slang="([^"]+)"/i;
/** Of a source, whose words are in another language than the page around them. */
const OWN_LANGUAGE_PATTERN = /<main[^>]*\sdata-search-language="([^"]+)"/i;
const BODY_PATTERN = /\sdata-pagefind-body[\s>=]/;

/** The bundle in which a page can be found: that of its language; null for a page that does not ask for it. */
export function bundleOf(html: string): string | null {
  if (!BODY_PATTERN.test(html)) return null;
  return ((OWN_LANGUAGE_PATTERN.exec(html) ?? LANGUAGE_PATTERN.exec(html))?.[1] ?? 'en').toLowerCase();
}

/** A page that asks to be found: its file below the site, and where that is to be read. */
export interface IndexedPage {
  file: string;
  path: string;
}

/**
 * Indexes the pages of one language (`data-pagefind-body`) into a bundle of its own in the folder
 * `pagefind/` of a site, with its own stemming: Pagefind answers in one language only. The same pages
 * give the same files, whatever their order. Throws with Pagefind's own words when it fails.
 */
export async function indexBundle(
  bundle: string,
  pages: readonly IndexedPage[],
  site: string,
  step: () => void,
): Promise<void> {
  try {
    const index = await createIndex(bundle);
    for (const { file, path } of [...pages].sort((a, b) => (a.file < b.file ? -1 : 1))) {
      step();
      const url = `/${file}`.replace(/index\.html$/, '');
      const { errors } = await index.addHTMLFile({ url, content: await readFile(path, 'utf8') });
      if (errors.length > 0) throw new Error(`Pagefind could not index ${file}: ${errors.join('; ')}`);
    }
    const { errors } = await index.writeFiles({ outputPath: join(site, 'pagefind', bundle) });
    if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`);
    await writeWords(join(site, 'pagefind', bundle), bundle);
  } finally {
    // Its process keeps every index it has made in memory.
    await pagefind.close();
  }
}

/** Lists the bundles of a site, the one with the most pages first; `counts` is how many each has. */
export async function listBundles(counts: ReadonlyMap<string, number>, site: string): Promise<void> {
  const languages = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  if (languages.length === 0) return;
  await mkdir(join(site, 'pagefind'), { recursive: true });
  await writeFile(join(site, 'pagefind', BUNDLES_FILE), `${JSON.stringify({ languages })}\n`);
}

async function createIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  return index;
}
