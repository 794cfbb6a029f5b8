import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareFolders } from '../../src/bench/compare-folders.ts';
import type { Annotation } from '../../src/publish/annotations/annotation.ts';
import { type Change, changeFiles, makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { buildSite, runTool } from '../support/build-site.ts';
import { listSite } from '../support/read-site.ts';
import { fileAt } from '../support/site-address.ts';

/** An archive of 1,231 citations: 30 claims that cite a paragraph 41 times each, and the one of the little archive. */
const HOME = 'https://little.example/below/';
const fileOf = (index: number) => `claims/road-${index}.mdx`;
const claimOf = (index: number) => `---
claim: Road ${index} stays open
said: {on: null, in: []}
verdict: supported
summary: The minutes say so.
asOf: 2026-01-02
published: 2026-02-${String((index % 28) + 1).padStart(2, '0')}
authors: [desk]
---

So the minutes say. ${'<Cite of="minutes#p1" stance="supports" /> '.repeat(41)}
`;

let content: string;
let site: string;

async function build(to: string): Promise<string> {
  const { code, output } = await buildSite({ CONTENT_DIR: content, OUT_DIR: to, SITE_URL: HOME });
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
  return to;
}

beforeAll(async () => {
  const claims = Array.from({ length: 30 }, (_, index): [string, Change] => [fileOf(index), claimOf(index)]);
  content = await makeArchive(Object.fromEntries(claims));
  site = await build(join(await makeFolder(), 'dist'));
}, 120_000);
afterAll(removeMade);

const read = async (file: string) => JSON.parse(await readFile(join(site, file), 'utf8'));

/** The annotations that a client finds which follows `next` over the files of the site. */
async function follow(): Promise<Annotation[]> {
  let { first: page } = await read('data/annotations.json');
  const found: Annotation[] = [...page.items];
  while (page.next !== undefined) {
    page = await read(page.next.slice(HOME.length));
    found.push(...page.items);
  }
  return found;
}

test('many annotations are published in pages that pass their schemas and name one another', async () => {
  expect((await readdir(join(site, 'data/annotations'))).sort()).toEqual(['1.json', '2.json', '3.json']);
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const [ofCollection, ofPage] = [
    ajv.compile(await read('data/schema/data-annotations.json')),
    ajv.compile(await read('data/schema/data-annotation-page.json')),
  ];
  const collection = await read('data/annotations.json');
  expect(ofCollection(collection), ajv.errorsText(ofCollection.errors)).toBe(true);
  const pages = await Promise.all([1, 2, 3].map((page) => read(`data/annotations/${page}.json`)));
  for (const page of pages) {
    expect(ofPage(page), ajv.errorsText(ofPage.errors)).toBe(true);
    expect(page.partOf).toBe(collection.id);
  }
  expect(pages.map(({ prev = null, next = null }) => [prev, next])).toEqual([
    [null, pages[1].id],
    [pages[0].id, pages[2].id],
    [pages[1].id, null],
  ]);
  expect([collection.first.id, collection.last]).toEqual([pages[0].id, pages[2].id]);
});

test('every citation is on one page and one only, and every address of the site leads to a file', async () => {
  const found = await follow();
  const { claims } = await read('data/claims.json');
  const cited = claims.flatMap(({ url, citations }: { url: string; citations: unknown[] }) => citations.map(() => url));
  expect(cited).toHaveLength(1231);
  expect(found.map(({ id }) => id.replace(/#.*/, ''))).toEqual(cited);
  expect(new Set(found.map(({ id }) => id)).size).toBe(1231);

  const files = new Set((await listSite(site)).map((file) => join(site, file)));
  const broken = new Set<string>();
  for (const file of ['annotations.json', 'annotations/1.json', 'annotations/2.json', 'annotations/3.json']) {
    JSON.stringify(await read(`data/${file}`), (_key, value) => {
      if (typeof value === 'string' && value.startsWith(HOME) && !files.has(fileAt(site, HOME, value) ?? '')) {
        broken.add(value);
      }
      return value;
    });
  }
  expect([...broken]).toEqual([]);
});

test('the measurement reads all pages', async () => {
  const folder = await makeFolder();
  const schema = { type: 'object', properties: { '@context': {}, motivation: { enum: ['linking'] } } };
  await changeFiles(folder, {
    'definitions/empty.json': '{}',
    'annotations/annotationMusts.test': '{"assertions": ["annotations/links.json"]}',
    'annotations/links.json': JSON.stringify(schema),
  });
  const { output, code } = await runTool(['scripts/measure-annotations.ts', folder, site], {});
  // Those of the made claims support, as does that of the little archive.
  expect(output).toBe('1231 annotations, 1 schemas, 1 that some do not pass\n  1231  annotations/links.json\n');
  expect(code).toBe(1);
});

test('an edit writes the page of its claim anew and leaves the others; fewer citations need no pages', async () => {
  const timesOf = () =>
    Promise.all([1, 2, 3].map(async (page) => (await stat(join(site, `data/annotations/${page}.json`))).mtimeMs));
  const before = await timesOf();
  const ids = (await follow()).map(({ id }) => id);
  const last = `claims/${/claims\/([^/]+)\/#/.exec(ids.at(-42) ?? '')?.[1]}.mdx`;
  const text = await readFile(join(content, last), 'utf8');
  await writeFile(join(content, last), text.replace('stays open', 'stays shut'));
  await build(site);
  const after = await timesOf();
  expect(after.map((time, index) => time === before[index])).toEqual([true, true, false]);
  expect((await follow()).map(({ id }) => id)).toEqual(ids);

  const gone = Array.from({ length: 19 }, (_, index): [string, Change] => [fileOf(index), null]);
  await changeFiles(content, Object.fromEntries(gone));
  await build(site);
  expect(await follow()).toHaveLength(452);
  expect((await listSite(site)).filter((file) => file.startsWith('data/annotations'))).toEqual([
    'data/annotations.json',
  ]);
  expect(compareFolders(site, await build(join(await makeFolder(), 'dist')))).toEqual([]);
}, 120_000);
