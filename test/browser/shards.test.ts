import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/integrations/last-site.ts';
import { listFiles } from '../../src/integrity/digest.ts';
import { bundleSearch } from '../../src/measure/build-index.ts';
import type { CountedWords } from '../../src/search/count-words.ts';
import { type SearchedPage, SiteIndex } from '../../src/search/index-site.ts';
import { countShards, shardOf } from '../../src/search/shards.ts';
import { openBrowser } from '../support/open-browser.ts';
import { type Server, serve } from '../support/serve.ts';

/** More than one shard holds. */
const PAGES = 2101;

let folder: string;
let browser: Browser;
let page: Page;
let server: Server;
let pages: SearchedPage[];
const kept = new Map<string, { digest: string; counted: CountedWords }>();

const fileOf = (index: number) => `claims/c${index}/index.html`;
/** One day a page, in an order that is not that of their names. */
const dayOf = (index: number) => new Date(Date.UTC(2010, 0, 1 + ((index * 7) % PAGES))).toISOString().slice(0, 10);
/** A word of letters that no other page has. */
const wordOf = (index: number) => `q${[...String(index)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}x`;

async function writePage(index: number, words: string): Promise<SearchedPage> {
  const file = fileOf(index);
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(
    join(folder, file),
    `<html lang="en"><body><main data-pagefind-body><h1 data-pagefind-meta="title">The ${wordOf(index)} bridge</h1>
<p>${words}</p><span data-pagefind-filter="kind[data-value]" data-value="claim"></span>
<span data-pagefind-meta="day[data-value]" data-value="${dayOf(index)}"></span>
<span data-pagefind-sort="date[data-value]" data-value="${dayOf(index)}"></span></main></body></html>`,
  );
  return { file, path: join(folder, file), html: null, language: 'en', digest: words };
}

interface EarlyShard {
  /** How many shards there seem to be; this is the first of them. */
  of: number;
  pages: SearchedPage[];
  /** Whether they are known to have changed before the last of them is there. */
  areChanged: boolean;
}

/** Indexes the pages, and returns how many had to be read; before the end a shard may have been begun. */
async function index(early: EarlyShard | null = null): Promise<number> {
  let read = 0;
  const has = (name: string, digest: string) => kept.get(name)?.digest === digest;
  const making = new SiteIndex({
    site: folder,
    has,
    take: (name, digest) => (has(name, digest) ? (kept.get(name)?.counted ?? null) : null),
    takeWords: () => {},
    begin: (count) => {
      read += count;
    },
    step: () => {},
  });
  if (early !== null) {
    const shard = making.open('en', 0);
    const own = early.pages.filter(({ file }) => shardOf(file, early.of) === 0);
    for (const each of own.toSorted((a, b) => (a.file < b.file ? -1 : 1))) shard.add(each, early.areChanged);
    shard.close();
  }
  const shards = await making.finish(pages);
  for (const { name, digest, counted } of shards) kept.set(name, { digest, counted });
  return read;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-shards-'));
  pages = await Promise.all(Array.from({ length: PAGES }, (_, number) => writePage(number, 'A bridge was opened.')));
  expect(await index()).toBe(PAGES);
  await bundleSearch(process.cwd(), folder, 'test/support/ask-in-browser.ts');
  server = await serve(folder);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(server.address);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = Awaited<ReturnType<typeof import('../support/ask-in-browser.ts').answer>>;

function answer(...asked: [question: string, newestFirst?: boolean, shown?: number]): Promise<Answer> {
  const [question, newestFirst = false, shown = 3] = asked;
  // As text, since the test runner would make another function of it.
  const called = JSON.stringify([question, newestFirst, shown]);
  return page.evaluate(`import('/search.js').then(({ answer }) => answer(...${called}))`);
}

test('the index is in shards, and says so', async () => {
  expect(countShards(PAGES)).toBe(2);
  const list = JSON.parse(await readFile(join(folder, 'pagefind/bundles.json'), 'utf8'));
  expect(list).toEqual({ languages: ['en'], shards: { en: 2 } });
});

test('a page is found in whichever shard it is', async () => {
  for (const number of [0, 1, 2, 3, 1000, 1500, 2000, PAGES - 1]) {
    const { found, total } = await answer(wordOf(number));
    expect([number, found[0], total]).toEqual([number, `/${dirname(fileOf(number))}/`, 1]);
  }
});

test('all shards are listed together, the newest pages first, and counted without their numbers', async () => {
  const { found, total, counts } = await answer('', true, 40);
  const newest = Array.from({ length: PAGES }, (_, number) => number).sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  expect(found).toEqual(newest.slice(0, 40).map((number) => `/${dirname(fileOf(number))}/`));
  expect(total).toBe(PAGES);
  expect(counts).toEqual({ kind: { claim: PAGES } });
});

test('only the shard of a page that changed is made again', async () => {
  pages[5] = await writePage(5, 'A zeppelin was seen over it.');
  const read = await index();
  expect(read).toBeGreaterThan(PAGES / 3);
  expect(read).toBeLessThan((PAGES * 2) / 3);
  expect(await index()).toBe(0);
  await page.reload();
  expect(await answer('zeppelin')).toMatchObject({ found: [`/${dirname(fileOf(5))}/`], total: 1 });
  expect((await answer(wordOf(6))).total).toBe(1);
});

test.each([true, false])(
  'a shard that is opened early is made once, and once more if it holds other pages in the end (begun with the first: %s)',
  async (areChanged) => {
    const anew = async (of: number, drawn: SearchedPage[]) => {
      kept.clear();
      await rm(join(folder, 'pagefind'), { recursive: true });
      return index({ of, pages: drawn, areChanged });
    };
    const [one, ...first] = pages.filter(({ file }) => shardOf(file, 2) === 0);
    expect(await anew(2, pages)).toBe(PAGES);
    const right = await contents();
    const withoutOne = pages.filter((each) => each !== one);
    expect(await anew(2, withoutOne)).toBe(PAGES + first.length);
    expect(await contents()).toEqual(right);
    expect(await anew(3, pages)).toBeGreaterThan(PAGES);
    expect(await contents()).toEqual(right);
    expect(await index({ of: 2, pages, areChanged: false })).toBe(0);
  },
);

/** The files of the index, each with its bytes. */
async function contents(): Promise<Map<string, string>> {
  const files = (await listFiles(join(folder, 'pagefind'))).filter((file) => file !== 'bundles.json');
  const read = files.map(async (file) => [file, digestOf(await readFile(join(folder, 'pagefind', file)))] as const);
  return new Map(await Promise.all(read));
}
