import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { indexAnew } from '../../src/search/index-site.ts';
import { makeArchive, removeMade } from '../support/archive-on-disk.ts';
import { buildSite } from '../support/build-site.ts';
import { openBrowser } from '../support/open-browser.ts';
import { type Server, serve } from '../support/serve.ts';

/*
 * Three sites on three ports: one of ours, a friendly one that it asks along, and one whose index is
 * made to do harm. More servers answer without end, with broken JSON, and not at all.
 */

let folder: string;
let browser: Browser;
let page: Page;
let home: Server;
let friend: Server;
let hostile: Server;
const faults: string[] = [];
const closing: (() => Promise<void>)[] = [];

const EVIL = [
  ['javascript:document.title=`hacked`//', '<img src=x onerror=document.title=`hacked`> kangaroo'],
  ['//evil.example/x', '<script>document.title="hacked"</script> kangaroo'],
  ['https://evil.example/', 'kangaroo " onmouseover="document.title=1'],
  ['data:text/html,x', 'kangaroo ‮drawkcab'],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-federation-'));
  await writePages(join(folder, 'hostile'));
  friend = await serve(inject('siteOfAll'), '/all/', { crossOrigin: true });
  hostile = await serve(join(folder, 'hostile'), '/', { crossOrigin: true });
  const others = [
    await listen((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      const timer = setInterval(() => response.write(' '.repeat(1000)), 5);
      response.on('close', () => clearInterval(timer));
    }),
    await listen((_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      response.end('{"languages": ["en", ');
    }),
    await listen((_, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      response.end('{"languages": ["en", "../../x", "__proto__", 7], "__proto__": {"x": 1}, "pages": 1e999}');
    }),
    await listen(() => {}),
  ];
  const federation = [friend.address, hostile.address, ...others];
  const archive = await makeArchive({ 'site.yaml': (text) => `${text}federation: ${JSON.stringify(federation)}\n` });
  const output = join(folder, 'home');
  const built = await buildSite({ CONTENT_DIR: archive, OUT_DIR: output, BASE_PATH: '/' });
  expect(built.code, built.output).toBe(0);
  home = await serve(output);
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => console.log('CONSOLE', message.text()));
  page.on('pageerror', (fault) => faults.push(fault.message));
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([home, friend, hostile].map((server) => server?.close()));
  await Promise.all(closing.map((close) => close()));
  await rm(folder, { recursive: true, force: true });
  await removeMade();
});

const results = () => page.locator('[data-search-results] > li');
const status = () => page.locator('main [role=status]').innerText();

test('the site answers at once, the others join it, and each result says where it comes from', async () => {
  await page.goto(`${home.address}search/?q=bridge`);
  await results().first().waitFor();
  const foreign = page.locator('.result', { hasText: `from ${new URL(friend.address).host}` });
  await foreign.first().waitFor({ timeout: 30_000 });
  const links = await foreign
    .locator('.result-title a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect(link?.startsWith(friend.address)).toBe(true);
  const own = page.locator('.result:not(:has-text("from 127.0.0.1"))');
  expect(await own.count()).toBeGreaterThan(0);
});

test('sites that answer without end, with broken files or not at all are named and left out', async () => {
  await expect.poll(status, { timeout: 30_000 }).toContain('was left out');
  const text = await status();
  expect(text.match(/does not answer and was left out/g)).toHaveLength(4);
  expect(text).not.toContain(new URL(friend.address).host);
});

test('what a hostile site says is text, and its links stay on that site', async () => {
  await page.goto(`${home.address}search/?q=kangaroo`);
  await expect.poll(() => results().count(), { timeout: 30_000 }).toBe(EVIL.length);
  const links = await page
    .locator('.result a')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  for (const link of links) expect(new URL(link).origin).toBe(new URL(hostile.address).origin);
  expect(await page.locator('.result img, .result script, .result [onmouseover]').count()).toBe(0);
  expect(await page.locator('.result [data-rating]').count()).toBe(0);
  expect(await page.locator('.result').first().innerText()).toContain('kangaroo');
  expect(await page.title()).not.toContain('hacked');
  expect(await page.evaluate('({}).polluted')).toBeUndefined();
  expect(faults).toEqual([]);
});

test('connections are opened for these origins alone', async () => {
  const blocked = page.waitForEvent('console', {
    predicate: (message) => /Content Security Policy/.test(message.text()),
  });
  await page.evaluate('fetch("http://127.0.0.1:9/").catch(() => {})');
  await blocked;
});

test('an index that is not one leaves the others as they are', async () => {
  await page.route(`${hostile.address}**/index/*`, (route) =>
    route.fulfill({ body: 'no index', headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.goto(`${home.address}search/?q=bridge`);
  await page.locator('.result', { hasText: 'from 127.0.0.1' }).first().waitFor({ timeout: 30_000 });
  expect(faults).toEqual([]);
});

/** Pages as no build of ours makes them, indexed as ours are. */
async function writePages(site: string): Promise<void> {
  for (const [index, [, title = '']] of EVIL.entries()) {
    const file = join(site, `x${index}/index.html`);
    await mkdir(dirname(file), { recursive: true });
    const escaped = title.replace(/[<>"&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    await writeFile(
      file,
      `<!doctype html><html lang="en"><body><main data-pagefind-body><h1 data-pagefind-meta="title">${escaped}</h1>
<p>${escaped}</p><span data-pagefind-meta="url:${EVIL[index]?.[0]}"></span>
<span data-pagefind-meta="__proto__:polluted"></span><span data-pagefind-filter="__proto__:polluted"></span>
<span data-pagefind-filter="kind:claim"></span>
<span data-pagefind-filter="family:${index === 0 ? 'truth' : '&quot;&gt;x'}"></span>
<span data-pagefind-filter="rating:${index === 0 ? '9' : '1'}"></span></main></body></html>`,
    );
  }
  const files = EVIL.map((_, index) => `x${index}/index.html`);
  await indexAnew(
    files.map((file) => ({ file, path: join(site, file), html: null, language: 'en', digest: '' })),
    site,
  );
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
