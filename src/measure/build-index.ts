import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'vite';
import { indexAnew, type SearchedPage } from '../search/index-site.ts';
import { writeClaimArchive } from './claim-archive.ts';
import { drawClaimPages } from './draw-claim-pages.ts';
import type { SetDocument } from './retrieval-set.ts';

/** What an index is made of: when none of this changed, it is as it was. */
const MAKERS = ['src/archive', 'src/components', 'src/i18n', 'src/layouts', 'src/markup', 'src/measure', 'src/search'];

/**
 * Builds the search index of documents as the site does: their pages are drawn with the site's own page
 * of a claim, and indexed by what indexes a finished site. Returns the folder, which is kept in the
 * project's cache until the documents or the code change.
 */
export async function buildMeasuredIndex(project: string, documents: readonly SetDocument[]): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(documents));
  for (const maker of MAKERS) {
    const files = await readdir(join(project, maker), { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      const path = join(file.parentPath, file.name);
      if (!ASKING.test(relative(project, path))) digest.update(path).update(await readFile(path));
    }
  }
  const cache = join(project, 'node_modules/.astro/measure-search');
  const site = join(cache, digest.digest('hex').slice(0, 16));
  if (existsSync(site)) return site;
  const made = `${site}-${process.pid}`;
  try {
    const content = join(made, 'content');
    await writeClaimArchive(content, documents);
    const pages: SearchedPage[] = [];
    for await (const { path, html } of drawClaimPages(content, project)) {
      const file = `${path.slice(1)}index.html`;
      pages.push({ file, path: join(made, file), html: null, language: 'en', digest: '' });
      await mkdir(dirname(join(made, file)), { recursive: true });
      await writeFile(join(made, file), html);
    }
    await indexAnew(pages, made);
    await Promise.all(
      [content, `${content}-none`, join(made, 'claims')].map((folder) => rm(folder, { recursive: true, force: true })),
    );
    await rename(made, site);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return site;
}

/** What asks changes no index. */
const ASKING =
  /^src.search.(?!index|count-words|shards|write-words|fold-word|vocabulary-file|pagefind)|^src.measure.(?!claim-archive|draw-claim)/;

/** Bundles a module that asks with the search as the page loads it, into a folder that is served: `search.js`. */
export async function bundleSearch(
  project: string,
  output: string,
  module = 'src/measure/in-browser.ts',
): Promise<void> {
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: output,
      emptyOutDir: false,
      lib: { entry: join(project, module), formats: ['es'], fileName: () => 'search.js' },
    },
  });
  await writeFile(join(output, 'index.html'), '<!doctype html><html lang="en"><title>Search</title></html>');
}
