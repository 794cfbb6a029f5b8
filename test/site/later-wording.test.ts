import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textIn } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';

const site = inject('siteOfAll');

async function page(path: string) {
  return fromHtml(await readFile(join(site, path, 'index.html'), 'utf8'));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

test('a citation of words that the publisher changed later shows both wordings, and since when', async () => {
  const [excerpt] = selectAll('li.passage', await page('claims/changed'));
  const quotes = selectAll('blockquote', excerpt).map((each) => spaced(textIn(each)));
  expect(quotes).toEqual(['Earlier words.', 'Later words.']);
  const note = selectAll('p.outcome', excerpt).find((each) => textIn(each).includes('Earlier wording'));
  expect(select('time', note)?.properties.dateTime).toBe('2026-02-02');
  expect(select('a', note)?.properties.href).toBe('/all/sources/excerpt/#p7');
});

test('where only cited words may be shown, the citation leads to the later wording without showing it', async () => {
  const passages = selectAll('li.passage', await page('claims/changed'));
  const quoted = passages[1];
  expect(textIn(quoted ?? { type: 'root', children: [] })).toContain('Earlier wording');
  expect(selectAll('blockquote', quoted)).toHaveLength(1);
  expect(selectAll('a', quoted).map(({ properties }) => properties.href)).toContain('/all/sources/quoted/#p4');
});

test('a citation of words that still stand says nothing of a change', async () => {
  const passages = selectAll('li.passage', await page('claims/rights'));
  expect(textIn(passages[0] ?? { type: 'root', children: [] })).not.toContain('Earlier wording');
});

test('the page of the source shows the earlier words as such and leads to those of now', async () => {
  const block = select('#p6', await page('sources/excerpt'));
  expect(textIn(block ?? { type: 'root', children: [] })).toContain('Earlier words.');
  expect(select('.block-earlier a', block ?? undefined)?.properties.href).toBe('#p7');
});
