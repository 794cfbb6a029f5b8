import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export interface PageFile {
  /** Path below the site, as `claims/x/index.html`. */
  file: string;
  /** Address below the base, as `/claims/x/`. */
  path: string;
  html: string;
  tree: Root;
}

/** Every file of a built site, as paths below it. */
export async function listSite(site: string): Promise<string[]> {
  const found = await readdir(site, { recursive: true, withFileTypes: true });
  return found
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Every page of a built site, parsed as a browser would. */
export async function readPages(site: string): Promise<PageFile[]> {
  const files = (await listSite(site)).filter((file) => file.endsWith('.html'));
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(site, file), 'utf8');
      return { file, path: `/${file.replace(/index\.html$/, '')}`, html, tree: fromHtml(html) };
    }),
  );
}
