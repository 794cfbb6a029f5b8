import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import * as pagefind from 'pagefind';

/** The languages of a site's index; beside the folder of each language's bundle. */
export const BUNDLES_FILE = 'bundles.json';

const LANGUAGE_PATTERN = /<html[^>]*\slang="([^"]+)"/i;
const BODY_PATTERN = /\sdata-pagefind-body[\s>=]/;

/**
 * Indexes the pages of a finished site that ask for it (`data-pagefind-body`) into `pagefind/`. Each
 * language gets a bundle of its own, with its own stemming: Pagefind answers in one language only.
 * Throws with Pagefind's own words when it fails.
 */
export async function indexSite(site: string): Promise<{ pages: number; seconds: number }> {
  const started = performance.now();
  const indexes = new Map<string, pagefind.PagefindIndex>();
  const counts = new Map<string, number>();
  const found = await readdir(site, { recursive: true });
  try {
    for (const path of found.filter((each) => each.endsWith('.html')).sort()) {
      const content = await readFile(join(site, path), 'utf8');
      if (!BODY_PATTERN.test(content)) continue;
      const language = (LANGUAGE_PATTERN.exec(content)?.[1] ?? 'en').toLowerCase();
      const index = indexes.get(language) ?? (await createIndex(language));
      indexes.set(language, index);
      counts.set(language, (counts.get(language) ?? 0) + 1);
      const url = `/${path.split(sep).join('/')}`.replace(/index\.html$/, '');
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`Pagefind could not index ${path}: ${errors.join('; ')}`);
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
  const pages = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return { pages, seconds: (performance.now() - started) / 1000 };
}

async function createIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  return index;
}
