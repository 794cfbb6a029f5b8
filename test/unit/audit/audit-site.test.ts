import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { auditSite } from '../../../src/audit/audit-site.ts';
import { isPublishable, reportAudit } from '../../../src/audit/report.ts';
import { type Change, loadFolder, makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const SECRET =
  'The treaty was signed in the porcelain room of the velvet ministry by two men whose names nobody wrote down.';
const HIDDEN: Record<string, Change> = {
  'sources/hidden.md': `---\ntitle: A letter\nkind: other\nretrieved: 2026-01-02\nlanguage: en\nrights: none\n---\n\n${SECRET} ^p1\n`,
};

async function archiveOf(changes: Record<string, Change> = {}): Promise<Archive> {
  const { archive, faults } = await loadFolder(await makeArchive(changes), { siteUrl: 'https://little.example/sub/' });
  if (!archive) throw new Error(JSON.stringify(faults));
  return archive;
}

function page(body: string, { title = 'A page', head = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="description" content="About ${title}">${head}</head><body>${body}</body></html>`;
}

interface Before {
  fresh?: string[];
  last?: Record<string, string>;
  withheld?: string | null;
}

/** Audits a site of these files beside a good page. */
async function audit(
  files: Record<string, string | Buffer>,
  changes: Record<string, Change> = {},
  { fresh, last = {}, withheld = null }: Before = {},
) {
  const site = await makeFolder();
  const all = { 'index.html': page('<h1>Home</h1>', { title: 'Home' }), ...files };
  const old = Object.entries(last).map(([file, text]) => [`last-${file.replaceAll('/', '-')}`, text] as const);
  for (const [file, content] of [...Object.entries(all), ...old]) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), content);
  }
  const found = await auditSite(
    {
      files: new Map(Object.keys(all).map((file) => [file, join(site, file)])),
      fresh: new Set(fresh ?? Object.keys(all)),
      last: new Map(Object.keys(last).map((file) => [file, join(site, `last-${file.replaceAll('/', '-')}`)])),
      withheld,
      early: null,
    },
    await archiveOf(changes),
  );
  return { ...found, told: found.findings.map(({ file, sentence }) => `${file}: ${sentence}`) };
}

test('a good page passes', async () => {
  const { told } = await audit({
    'a/index.html': page(
      '<h1 id="top">A</h1><a href="/sub/">home</a> <a href="#top">top</a> <a href="#top:~:text=a">top</a> <a href="https://a.example/">b</a><a href="https://little.example/sub/submit">propose</a><img src="/sub/a.png" alt="" srcset="/sub/a.png 1x, ../a.png 2x">',
      {
        head: '<script type="application/ld+json">{"a": 1}</script><link rel="canonical" href="https://other.example/"><link rel="icon" href="data:,">',
      },
    ),
    'a.png': 'x',
  });
  expect(told).toEqual([]);
});

test.each([
  ['<a href="/sub/nowhere/">x</a>', '`/sub/nowhere/` leads to nothing.'],
  ['<a href="/">x</a>', '`/` leaves the base /sub/.'],
  ['<a href="#none">x</a>', '`#none` names an anchor that is not there.'],
  ['<a href="/sub/#none">x</a>', '`/sub/#none` names an anchor that is not there.'],
  ['<img src="gone.png" alt="">', '`gone.png` leads to nothing.'],
  ['<a href="http://[">x</a>', '`http://[` is no address.'],
  ['<img src="/sub/index.html">', 'The image `/sub/index.html` has no `alt`.'],
  ['<img src="https://other.example/x.png" alt="">', '`<img>` asks another host: `https://other.example/x.png`.'],
  ['<img src="//other.example/x.png" alt="">', 'asks another host'],
  ['<img srcset="https://other.example/x.png 2x" alt="">', 'asks another host'],
  ['<iframe src="https://other.example/"></iframe>', '`<iframe>` asks another host'],
  ['<svg><use href="https://other.example/#a"/></svg>', '`<use>` asks another host'],
  ['<video poster="https://other.example/a.png"></video>', '`<video>` asks another host'],
  ['<form action="https://other.example/"></form>', '`<form>` asks another host'],
  ['<a href="/sub/" ping="https://other.example/">x</a>', 'asks another host'],
  ['<link rel="preload stylesheet" href="https://other.example/a.css">', '`<link>` asks another host'],
  ['<script src="https://other.example/a.js"></script>', '`<script>` asks another host'],
  ['<script>1</script>', 'Code stands in the page itself: <script>.'],
  ['<style>p{}</style>', 'Code stands in the page itself: <style>.'],
  ['<p style="color:red">x</p>', 'Code stands in the page itself: style= on <p>.'],
  ['<p onclick="x()">x</p>', 'Code stands in the page itself: onclick= on <p>.'],
  ['<h1>Again</h1>', 'It has 2 `h1`, not one.'],
])('%s is found', async (html, sentence) => {
  const { told, ...found } = await audit({ 'a/index.html': page(`<h1>A</h1>${html}`) });
  expect(told.join('\n')).toContain(sentence);
  expect(isPublishable(found)).toBe(false);
});

test('an address of this host that is written in full may be served by another program', async () => {
  const html = page('<h1>A</h1><a href="https://little.example/sub/submit">x</a>');
  expect(isPublishable(await audit({ 'a/index.html': html }))).toBe(true);
  expect(isPublishable(await audit({ 'embed/a/index.html': html }))).toBe(false);
});

test('a page without h1, title or description is found; one that leads on needs none', async () => {
  const { told } = await audit({
    'a/index.html': '<p>x</p>',
    'b/index.html': '<meta http-equiv="refresh" content="0; url=/sub/"><title>Moved</title>',
  });
  expect(told.map((each) => each.slice(0, 30))).toEqual(Array(3).fill(expect.stringContaining('a/index.html: It has')));
});

test('two pages of one title are found; where the content says the same twice, it is only a note', async () => {
  const twin = page('<h1>A</h1>');
  const made = await audit({ 'claims/index.html': twin, 'claims/page/2/index.html': twin });
  expect(made.told[0]).toContain('claims/page/2/index.html: Its title is also that of claims/index.html.');
  expect(isPublishable(made)).toBe(false);
  const said = await audit({ 'people/a/index.html': twin, 'people/b/index.html': twin });
  expect(said.told).toHaveLength(2);
  expect(isPublishable(said)).toBe(true);
  expect(reportAudit(said)).toContain('note  people/b/index.html');
});

test('a style sheet that asks another host is found', async () => {
  const { told } = await audit({
    'a.css': '@import "https://other.example/b.css"; p{background:url( "https://other.example/c.png" )}',
    'b.css': 'p{background:url(data:image/png;base64,AA) url(/sub/x.png)}',
  });
  expect(told).toHaveLength(2);
});

test('a page over its budget is found, and more words may weigh more', async () => {
  const noise = Array.from({ length: 900 }, (_, at) => createHash('sha256').update(`${at}`).digest('hex'));
  const attributes = noise.map((id) => `<b id="${id}"></b>`);
  const heavy = page(`<h1>A</h1>${attributes.join('')}`);
  const { told } = await audit({ 'a/index.html': heavy });
  expect(told.join()).toMatch(/It weighs \d+ bytes with its style, compressed; its budget is 14000/);
  const words = page(`<h1>A</h1><p>${noise.join(' ')}</p>`);
  expect((await audit({ 'a/index.html': words })).told).toEqual([]);
});

test.each([
  [
    'a page',
    'a/index.html',
    page(
      `<h1>A</h1><p>The treaty was <em>signed</em> in the por&shy;celain&nbsp;room of the <b>velvet</b> ministry by two men whose names nobody wrote down.</p>`,
    ),
  ],
  ['an attribute', 'a/index.html', page(`<h1 title="${SECRET}">A</h1>`)],
  [
    'a text fragment',
    'a/index.html',
    page(`<h1>A</h1><a href="https://a.example/#:~:text=${encodeURIComponent(SECRET)}">x</a>`),
  ],
  ['a part of it', 'a.txt', SECRET.slice(8, 98)],
  ['a data file', 'a.json', JSON.stringify({ text: SECRET.replace(' by', '\n"by') }).replace(/e/g, '\\u0065')],
  ['a feed', 'a.xml', `<p>${SECRET.replace(/o/g, '&#111;').replace(/n/g, '&#x6E;')}</p>`],
  ['a table', 'a.csv', `"${SECRET.replaceAll(' ', '  ')}"`],
  ['the index', 'pagefind/en/fragment/a.pf_fragment', gzipSync(`pagefind_dcd${JSON.stringify({ content: SECRET })}`)],
])('words that rights keep back are found in %s', async (_where, file, content) => {
  const { told } = await audit({ [file]: content }, HIDDEN);
  expect(told).toEqual([`${file}: It holds words of hidden#p1, which the rights of that source keep back.`]);
});

test('words that are published elsewhere, or are too few, may stand', async () => {
  const few = SECRET.slice(0, 40);
  expect((await audit({ 'a.txt': few }, HIDDEN)).told).toEqual([]);
  const open = { ...HIDDEN, 'sources/open.md': String(HIDDEN['sources/hidden.md']).replace('none', 'full') };
  expect((await audit({ 'a.txt': SECRET }, open)).told).toEqual([]);
  const cited = {
    ...HIDDEN,
    'claims/bridge-stays.mdx': (text: string) => text.replace('summary: ', `why: ${SECRET}\nsummary: `),
  };
  expect((await audit({ 'a.txt': SECRET }, cited)).told).toEqual([]);
});

test('the words of a Cite do not publish what rights keep back', async () => {
  const cited = {
    ...HIDDEN,
    'claims/bridge-stays.mdx': (text: string) => `${text}\n<Cite of="hidden#p1" quote="${SECRET}" />\n`,
  };
  expect((await audit({ 'a.txt': SECRET }, cited)).told).toHaveLength(1);
});

test('of a site that was made in part only what is new is looked into', async () => {
  const files = {
    'a/index.html': page('<h1>A</h1><h1>B</h1><a href="/sub/gone/">x</a>'),
    'b/index.html': page('<h1>A</h1><h1>B</h1><a href="/sub/#none">x</a>', { title: 'B' }),
  };
  const { told, pages } = await audit(files, {}, { fresh: ['b/index.html'] });
  expect(told.map((each) => each.slice(0, 25))).toEqual(['b/index.html: `/sub/#none', 'b/index.html: It has 2 `h']);
  expect(pages).toBe(1);
});

test('when a file or an anchor of the last site has gone, every link is followed again', async () => {
  const files = {
    'a/index.html': page('<h1>A</h1><a href="/sub/b/#old">x</a> <a href="/sub/c/">x</a>'),
    'b/index.html': page('<h1 id="new">B</h1>', { title: 'B' }),
  };
  const before = { fresh: ['b/index.html'], last: { 'b/index.html': page('<h1 id="new">B</h1>') } };
  expect((await audit(files, {}, before)).told).toEqual([]);
  const anchor = { ...before, last: { 'b/index.html': page('<h1 id="old">B</h1>') } };
  expect((await audit(files, {}, anchor)).told).toHaveLength(2);
  const gone = { ...before, last: { 'c/index.html': page('<h1>C</h1>') } };
  expect((await audit(files, {}, gone)).told).toHaveLength(2);
});

test('when rights have changed, every file is looked through again', async () => {
  const { withheld } = await audit({}, HIDDEN);
  const files = { 'a.txt': SECRET };
  expect((await audit(files, HIDDEN, { fresh: [], withheld })).told).toEqual([]);
  expect((await audit(files, HIDDEN, { fresh: [], withheld: (await audit({})).withheld })).told).toHaveLength(1);
});
