import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { type PageFile, readPages } from '../support/read-site.ts';

/** Bytes that a reader downloads for the words of a page, compressed: HTML and style sheets. */
const BUDGET = 14_000;

/** Style sheets of a page, as files of the site that stands under `base`. */
function stylesOf({ tree }: PageFile, base: string): string[] {
  return selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties.href).slice(base.length));
}

async function weigh(page: PageFile, site: string, base: string): Promise<number> {
  const sheets = await Promise.all(stylesOf(page, base).map((path) => readFile(join(site, path))));
  return [Buffer.from(page.html), ...sheets].reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0);
}

test('the words of every page, with their style, fit into 14 KB', async () => {
  const site = inject('site');
  const heavy: string[] = [];
  for (const page of await readPages(site)) {
    const bytes = await weigh(page, site, '/');
    if (bytes > BUDGET) heavy.push(`${page.file}: ${bytes} bytes`);
  }
  expect(heavy).toEqual([]);
});

test('a claim of 900 words with 8 references does so too, with two style sheets', async () => {
  const site = inject('siteOfAll');
  const claim = (await readPages(site)).find(({ file }) => file === 'claims/long/index.html');
  if (!claim) throw new Error('The long claim is not there.');
  expect(textOf(select('.claim-text', claim.tree) ?? claim.tree).split(/\s+/).length).toBeGreaterThan(900);
  expect(selectAll('.passage', claim.tree)).toHaveLength(8);
  expect(stylesOf(claim, '/all/')).toHaveLength(2);
  expect(await weigh(claim, site, '/all/')).toBeLessThanOrEqual(BUDGET);
});

test('the style of charts is loaded where there are charts, and nowhere else', async () => {
  const pages = await readPages(inject('siteOfAll'));
  for (const page of pages.filter(({ tree }) => select('.claim, .standing-page', tree))) {
    const loaded = stylesOf(page, '/all/').some((path) => path.includes('chart'));
    expect(loaded, page.file).toBe(select('.chart', page.tree) !== undefined);
  }
});
