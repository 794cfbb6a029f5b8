import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { expect, inject, test } from 'vitest';
import { readPages } from '../support/read-site.ts';

/** Bytes that a reader downloads for the words of a page, compressed: HTML and style sheets. */
const BUDGET = 14_000;

test('the words of every page, with their style, fit into 14 KB', async () => {
  const site = inject('site');
  const heavy: string[] = [];
  for (const { file, html, tree } of await readPages(site)) {
    const styles = selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties.href));
    const sheets = await Promise.all(styles.map((path) => readFile(join(site, path))));
    const bytes = [Buffer.from(html), ...sheets].reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0);
    if (bytes > BUDGET) heavy.push(`${file}: ${bytes} bytes`);
  }
  expect(heavy).toEqual([]);
});
