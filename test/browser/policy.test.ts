import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { listSite } from '../support/read-site.ts';
import { type Server, serve } from '../support/serve.ts';

let browser: Browser;
let server: Server;
const others: HttpServer[] = [];
const REPORT = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  console.error('VIOLATION ' + violatedDirective + ' ' + blockedURI + ' ' + sample));`;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(inject('siteOfAll'), '/all/');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  for (const other of others) other.close();
});

/** One page of each kind, by the first parts of its address. */
async function onePerKind(): Promise<string[]> {
  const kinds = new Map<string, string>();
  for (const file of (await listSite(inject('siteOfAll'))).filter((each) => each.endsWith('.html'))) {
    const kind =
      file
        .split('/')
        .slice(0, -1)
        .map((part, at) => (at === 0 || part === 'claims' || part === 'page' ? part : '*'))
        .join('/') || file;
    if (!kinds.has(kind)) kinds.set(kind, file.replace(/index\.html$/, ''));
  }
  return [
    ...kinds.values(),
    'claims/charts/',
    'claims/plain-figure/',
    'claims/withdrawn/',
    'nowhere/',
    'search/?q=bridge',
  ];
}

test('no page breaks the policy that its site sends, and the search works under it', async () => {
  const pages = await onePerKind();
  const page = await browser.newPage();
  await page.addInitScript(REPORT);
  const problems: string[] = [];
  let current = '';
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text()))
      problems.push(`${current}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${current}: ${error.message}`));
  for (const path of pages) {
    current = path;
    const response = await page.goto(server.address + path, { waitUntil: 'networkidle' });
    const headers = response?.headers() ?? {};
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    // What is nowhere has the policy that stands in the page for it.
    if (path !== 'nowhere/') expect(headers['content-security-policy'], path).toContain("default-src 'self'");
    expect(await page.locator('meta[http-equiv="content-security-policy"]').count(), path).toBe(1);
  }
  await page.goto(`${server.address}search/?q=bridge`, { waitUntil: 'networkidle' });
  expect(await page.locator('main a[href*="/claims/"]').count()).toBeGreaterThan(0);
  await page.close();
  expect(problems).toEqual([]);
  expect(pages.length).toBeGreaterThan(20);
});

test('a script that got into a page does not run', async () => {
  const page = await browser.newPage();
  const violations: string[] = [];
  await page.addInitScript(REPORT);
  page.on('console', (message) => violations.push(message.text()));
  await page.goto(`${server.address}claims/charts/`);
  await page.evaluate(`document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }));
    document.body.insertAdjacentHTML('beforeend', '<img src="https://other.example/x.png" onerror="window.ran = 2">');`);
  await page.waitForTimeout(300);
  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(violations.filter((text) => text.startsWith('VIOLATION')).length).toBeGreaterThan(1);
  await page.close();
});

test('a card may stand in a frame of another site, and no other page may', async () => {
  const host = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${new URL(request.url?.slice(1) ?? '', server.address)}"></iframe>`);
  });
  others.push(host);
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${(host.address() as AddressInfo).port}/`;
  const framed = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const frame = page.frames()[1];
    const heading = frame?.url().startsWith('http') ? await frame.locator('h1').count() : 0;
    await page.close();
    return heading;
  };
  expect(await framed('embed/claims/charts/')).toBe(1);
  for (const path of ['', 'claims/charts/', 'sources/minutes/', 'search/', 'about/', '404.html']) {
    expect(await framed(path), path).toBe(0);
  }
});
