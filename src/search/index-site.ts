import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** The languages of a site's index; beside the folder of each language's bundle. */
export const BUNDLES_FILE = 'bundles.json';

const LANGUAGE_PATTERN = /<html[^>]*\slang="([^"]+)"/i;
const BODY_PATTERN = /\sdata-pagefind-body[\s>=]/;

/** Whether a page asks to be found by searching. */
export function isIndexed(html: string): boolean {
  return BODY_PATTERN.test(html);
}

/** A page that asks to be found: its file below the site, and where that is to be read. */
export interface IndexedPage {
  file: string;
  path: string;
}

/**
 * Indexes pages that ask for it (`data-pagefind-body`) into the folder `pagefind/` of a site. Each language
 * gets a bundle of its own, with its own stemming: Pagefind answers in one language only. The same pages
 * give the same files, whatever their order. Throws with Pagefind's own words when it fails.
 */
export async function indexSite(
  pages: readonly IndexedPage[],
  site: string,
  step: () => void,
): Promise<{ pages: number; seconds: number }> {
  const started = performance.now();
  const indexes = new Map<string, pagefind.PagefindIndex>();
  const counts = new Map<string, number>();
  try {
    for (const { file, path } of [...pages].sort((a, b) => (a.file < b.file ? -1 : 1))) {
      step();
      const content = await readFile(path, 'utf8');
      const language = (LANGUAGE_PATTERN.exec(content)?.[1] ?? 'en').toLowerCase();
      const index = indexes.get(language) ?? (await createIndex(language));
      indexes.set(language, index);
      counts.set(language, (counts.get(language) ?? 0) + 1);
      const url = `/${file}`.replace(/index\.html$/, '');
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`Pagefind could not index ${file}: ${errors.join('; ')}`);
    }
    for (const [language, index] of indexes) {
      const { errors } = await index.writeFiles({ outputPath: join(site, 'pagefind', language) });
      if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`);
    }
  } finally {
    await pagefind.close();
  }
  const languages = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  if (languages.length > 0) {
    await writeFile(join(site, 'pagefind', BUNDLES_FILE), `${JSON.stringify({ languages })}\n`);
  }
  return { pages: pages.length, seconds: (performance.now() - started) / 1000 };
}

async function createIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  return index;
}
