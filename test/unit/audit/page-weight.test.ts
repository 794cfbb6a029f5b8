import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkPageWeight } from '../../../src/audit/checks/page/page-weight.ts';
import { Passages } from '../../../src/audit/passages.ts';
import { readPage } from '../../../src/audit/read-page.ts';

const SHEETS = new Map([['_astro/a.css', 14_000]]);
const SITE = { base: '/', origin: 'https://little.example', files: new Set(SHEETS.keys()), sheets: SHEETS };
const HEAD = '<link rel="stylesheet" href="/_astro/a.css">';

/** Whether a page of this HTML, with so many characters, is over its budget. */
function isHeavy(html: string, characters: number): boolean {
  const page = readPage('a/index.html', Buffer.from(html), new Passages());
  return checkPageWeight({ ...page, characters }, SITE).length > 0;
}

/** Tries the page with a budget that it just keeps, and with one that it just exceeds. */
function weigh(html: string): void {
  const weight = gzipSync(html).length + 14_000;
  const characters = 9000 + weight - 14_000;
  expect(isHeavy(html, characters)).toBe(false);
  expect(isHeavy(html, characters - 1)).toBe(true);
}

const TEXTS = [1, 8, 50, 200, 400, 3000].flatMap((count) =>
  [2, 3, 4, 5, 8, 12].flatMap((length) => {
    const words = Array.from({ length: count }, (_, at) =>
      noise(at + length)
        .toString(36)
        .slice(0, length),
    );
    const text = Array.from({ length: 26_000 / length }, (_, at) => words[noise(at) % count]);
    return ['', ' ', '"><b id="'].map((between) => HEAD + text.join(between).padEnd(25_000));
  }),
);

test('a page is weighed to the byte, whatever it holds', () => {
  for (const html of TEXTS) weigh(html);
});

test('among them are texts that haste makes smaller', () => {
  const isSmaller = (html: string) => gzipSync(html, { level: 1 }).length < gzipSync(html).length;
  expect(TEXTS.filter(isSmaller).length).toBeGreaterThan(10);
});

function noise(at: number): number {
  const mixed = Math.imul(at ^ (at >>> 16), 0x7feb352d);
  return Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b) >>> 1;
}
