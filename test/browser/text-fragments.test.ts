import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Range, Reference, Source } from '../../src/archive/archive.ts';
import { linkToPassage } from '../../src/publish/original-link.ts';
import { textDirectives } from '../../src/publish/text-fragments/text-directive.ts';
import { loadFolder, makeArchive, removeMade } from '../support/archive-on-disk.ts';
import { openBrowser } from '../support/open-browser.ts';

/** The colour in which what the browser marks is drawn. */
const [RED, GREEN, BLUE] = [255, 0, 255];
const WIDTH = 700;

let browser: Browser;
let page: Page;
let followedLinks = 0;
let server: Server;
let origin: string;
let shown = '';

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(shown);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/original`;
});

afterAll(async () => {
  await browser.close();
  server.close();
  await removeMade();
});

/** The document as its publisher has it: every current block as HTML, far below the top. */
function drawOriginal({ blocks, language }: Source): string {
  const drawn = blocks
    .filter(({ until }) => until === null)
    .map(({ id, kind, level, children }) => {
      const html = toHtml(children);
      if (kind === 'table') return `<div id="${id}">${html}</div>`;
      const tag =
        kind === 'heading' ? `h${level}` : kind === 'quote' ? 'blockquote' : kind === 'list-item' ? 'li' : 'p';
      return `<${tag} id="${id}">${html}</${tag}>`;
    });
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>The original</title>
<style>body{margin:0;width:${WIDTH}px;font:16px/24px sans-serif}::target-text{background:#f0f;color:#000}</style>
<div style="height:700px"></div>${drawn.join('\n')}<div style="height:2000px"></div>`;
}

/** Rectangles of the letters of each range on the page, in pixels of the whole page. */
const MEASURE = `((ranges) => ranges.flatMap(([id, from, to]) => {
  const rectangles = [];
  let offset = 0, cells = 0;
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3 && !child.parentNode.matches('table,thead,tbody,tr')) {
        for (let at = 0; at < child.data.length; at += 1) {
          if (offset + at < from || offset + at >= to || !/[\\p{L}\\p{N}]/u.test(child.data[at])) continue;
          const range = document.createRange();
          range.setStart(child, at);
          range.setEnd(child, at + 1);
          for (const { left, top, right, bottom } of range.getClientRects()) {
            if (right > left) rectangles.push([left + scrollX, top + scrollY, right + scrollX, bottom + scrollY]);
          }
        }
        offset += child.data.length;
      } else if (child.nodeType === 1) {
        if (child.tagName === 'BR' || (/^T[DH]$/.test(child.tagName) && cells++ > 0)) offset += 1;
        walk(child);
      }
    }
  };
  walk(document.getElementById(id));
  return rectangles;
}))`;

/**
 * Follows a link as a browser does. Returns what is wrong: that it did not scroll, letters of the
 * ranges that are not marked, or marks elsewhere (punctuation at the edges aside).
 */
async function follow(href: string, source: Source, ranges: ReadonlyMap<string, readonly Range[]>): Promise<string[]> {
  shown = drawOriginal(source);
  // Another address each time, as a link within one document is followed in another way.
  followedLinks += 1;
  await page.goto(`${origin}/${followedLinks}${href.slice(href.indexOf('#'))}`);
  await page.waitForFunction('scrollY > 0', undefined, { timeout: 10_000 }).catch(() => null);
  const scrolled = await page.evaluate<number>('scrollY');
  const wanted = [...ranges].flatMap(([id, found]) => found.map(([from, to]) => [id, from, to]));
  const rectangles = await page.evaluate<[number, number, number, number][]>(`${MEASURE}(${JSON.stringify(wanted)})`);
  const { data, info } = await sharp(await page.screenshot({ fullPage: true }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isMarked = (x: number, y: number) => {
    const at = (Math.round(y) * info.width + Math.round(x)) * 3;
    return data[at] === RED && data[at + 1] === GREEN && data[at + 2] === BLUE;
  };
  const faults = scrolled > 0 ? [] : ['did not scroll'];
  // A letter covers its middle; the corners of its line box show the mark.
  const unmarked = rectangles.filter(([left, top, right]) => !isMarked((left + right) / 2, top + 1));
  if (rectangles.length === 0) faults.push('has no letters');
  if (unmarked.length > 0) faults.push(`${unmarked.length} of ${rectangles.length} letters are not marked`);
  const rows = new Set<number>();
  for (const [, top, , bottom] of rectangles) for (let y = Math.floor(top) - 4; y < bottom + 4; y += 1) rows.add(y);
  let elsewhere = 0;
  for (let y = 0; y < info.height; y += 1) {
    if (rows.has(y)) continue;
    for (let x = 0; x < info.width; x += 1) if (isMarked(x, y)) elsewhere += 1;
  }
  if (elsewhere > 0) faults.push(`${elsewhere} pixels are marked elsewhere`);
  return faults;
}

function quotedRanges({ citations, blocks }: Reference): Map<string, readonly Range[]> {
  return new Map(blocks.map(({ id }) => [id, citations.flatMap(({ words }) => words?.highlights.get(id) ?? [])]));
}

async function followAll(content: string): Promise<{ faults: string[]; followed: number }> {
  const { archive, faults: wrong } = await loadFolder(content, { drafts: false });
  if (!archive) throw new Error(wrong.map(({ message }) => message).join('\n'));
  const faults: string[] = [];
  let followed = 0;
  for (const claim of archive.claims.values()) {
    for (const reference of claim.references) {
      reference.source.url ??= 'https://original.example/page';
      const ranges = quotedRanges(reference);
      if ([...ranges.values()].every((found) => found.length === 0)) continue;
      const href = linkToPassage(reference, archive.site)?.href ?? '';
      if (reference.source.rights === 'none' || reference.blocks.some(({ at, page }) => at ?? page)) continue;
      followed += 1;
      const told = href.includes(':~:') ? await follow(href, reference.source, ranges) : ['has no text fragment'];
      for (const fault of told) faults.push(`${claim.id} ${reference.number} ${href}: ${fault}`);
    }
  }
  return { faults, followed };
}

test('Chromium scrolls to and marks the words of every quotation of the demonstration', async () => {
  const { faults, followed } = await followAll(join(import.meta.dirname, '../../content'));
  expect(faults).toEqual([]);
  expect(followed).toBeGreaterThan(20);
});

test('it finds quotations with commas and dashes, twice in a document, across blocks, cells and breaks', async () => {
  const source = (language: string, blocks: string) =>
    `---\ntitle: A document\nkind: article\nretrieved: 2026-01-02\nlanguage: ${language}\nrights: full\n---\n\n${blocks}\n`;
  const claim = (language: string, body: string) =>
    `---\nclaim: Something\nsaid: {on: null, in: []}\nverdict: supported\nsummary: It stands there.\nasOf: 2026-01-02\npublished: 2026-01-03\nauthors: [desk]\nlanguage: ${language}\n---\n\n${body}\n`;
  const quote = (of: string, words: string) => `He said <Quote of="${of}">${words}</Quote> to them.\n`;
  const content = await makeArchive({
    'sources/long.md': source(
      'en',
      `# The offer stands ^h

The offer stands, and nothing else does. ^p1

“The offer stands,” she said – on Monday, at 5.5 % & more. ^p2

“The offer stands,” she said – on Tuesday, at 7-8 % & more. ^p3

| Name | Word |
| --- | --- |
| Ada | The offer stands |
| Bo | The offer stands |

^t1

- The offer stands ^l1
- The offer stands ^l2

It was Putin’s offer, or the re-elected chair’s: **the** *offer* stands. ^p4

A first line\\
and a second one, which is long enough for a passage that has a first and a last part of many words, as they say. ^p5

One paragraph ends here. ^p6

Another one begins at once, and goes on for longer than a dozen words do, so that it has to be cut. ^p7`,
    ),
    'sources/chinese.md': source(
      'zh',
      '北京大学的学生来了，他们说：“我们要和平。” ^p1\n\n他们说：“我们要和平。”然后走了。 ^p2',
    ),
    'sources/arabic.md': source(
      'ar',
      'قال الوزير إن الجسر القديم يبقى مفتوحا، ولم يقل شيئا آخر. ^p1\n\nالجسر القديم يبقى مفتوحا. ^p2',
    ),
    'claims/long.mdx': claim(
      'en',
      [
        quote('long#p1', 'The offer stands'),
        quote('long#p2', 'The offer stands,” she said – on Monday, at 5.5 % & more'),
        quote('long#p3', 'The offer stands'),
        quote('long#l1', 'The offer stands'),
        quote('long#l2', 'The offer stands'),
        quote('long#h', 'The offer stands'),
        quote('long#p4', 'Putin’s offer, […] the offer stands'),
        quote('long#p5', 'A first line and a second one, which is long'),
        quote('long#p6..p7', 'ends here. Another one begins at once, and goes on for longer than a dozen words do'),
        quote('long#p7', 'so that it has to be cut'),
        'It was <Cite of="long#t1" quote="The offer stands" />.\n',
      ].join('\n'),
    ),
    'claims/chinese.mdx': claim('zh', [quote('chinese#p1', '学生来了'), quote('chinese#p2', '我们要和平')].join('\n')),
    'claims/arabic.mdx': claim(
      'ar',
      [quote('arabic#p1', 'يبقى مفتوحا'), quote('arabic#p2', 'الجسر القديم')].join('\n'),
    ),
  });
  const { faults, followed } = await followAll(content);
  expect(faults).toEqual([]);
  expect(followed).toBeGreaterThan(12);
});

test('it finds any stretch of words of a document', async () => {
  const { archive } = await loadFolder(join(import.meta.dirname, '../../content'), { drafts: false });
  const source = archive?.sources.get('istanbul-talks');
  if (!source) throw new Error('The demonstration has no such source.');
  const whole: Source = { ...source, publishable: new Map(source.blocks.map(({ id }) => [id, 'all'])) };
  const blocks = whole.blocks.filter(({ until, text }) => until === null && text.includes(' '));
  const faults: string[] = [];
  for (let index = 0; index < 40; index += 1) {
    const { id, text } = blocks[(index * 7) % blocks.length] as (typeof blocks)[number];
    const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'.][\p{L}\p{N}]+)*/gu)];
    const first = (index * 13) % words.length;
    const last = Math.min(words.length - 1, first + (index % 5 === 0 ? 25 : index % 4));
    const start = words[first]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const ranges = new Map<string, Range[]>([[id, [[start, end]]]]);
    const [directive] = textDirectives(whole, ranges);
    const told = directive ? await follow(`#:~:${directive}`, whole, ranges) : ['has no directive'];
    for (const fault of told) faults.push(`${id} “${text.slice(start, end)}” ${directive}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
