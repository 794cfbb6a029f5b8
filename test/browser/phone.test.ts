import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { listSite } from '../support/read-site.ts';
import { type Server, serve } from '../support/serve.ts';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(inject('site'));
});
afterEach(() => page?.context().close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, { width = 360, height = 740 } = {}): Promise<void> {
  page = await browser.newPage({ viewport: { width, height } });
  await page.goto(server.address + path);
}

test('claim, verdict, its definition and the summary stand on the first screen', async () => {
  await open('');
  const claims = (await listSite(inject('site'))).filter((file) => /^claims\/(?!page\/).+\/index\.html$/.test(file));
  expect(claims.length).toBeGreaterThan(10);
  for (const file of claims) {
    await page.goto(server.address + file.replace('index.html', ''));
    for (const part of ['h1', '.verdict-name', '.verdict-definition', '.summary']) {
      const box = await page.locator(part).boundingBox();
      expect((box?.y ?? Number.NaN) + (box?.height ?? 0), `the end of ${part} of ${file}`).toBeLessThanOrEqual(740);
    }
  }
});

test.each([320, 360, 640])('the navigation is one row at %i pixels', async (width) => {
  await open('people/', { width });
  const tops = await page
    .locator('.site-header nav a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(6);
  expect(new Set(tops).size).toBe(1);
});

test('every part of the navigation comes into view with the keyboard', async () => {
  await open('');
  const links = page.locator('.site-header nav a');
  await page.locator('.site-search button').focus();
  for (const link of await links.all()) {
    await page.keyboard.press('Tab');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    const { x, width } = (await link.boundingBox()) ?? { x: Number.NaN, width: 0 };
    // Chromium leaves a word where it is when 32 pixels of it are in view.
    const seen = Math.min(x + width, 360) - Math.max(x, 0);
    expect(seen, await link.innerText()).toBeGreaterThanOrEqual(Math.min(width, 32));
  }
});

test('the section that the reader is in is in view', async () => {
  await open('forecasts/');
  const box = await page.locator('.site-header nav [aria-current]').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
});

test('the button of the header leads to the search, where the field is', async () => {
  await open('claims/');
  expect(await page.locator('.site-search input').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.waitForURL(/\/search\/\?q=$/);
  expect(await page.getByRole('searchbox').isVisible()).toBe(true);
});

test('a paragraph sign stays with the name of its paragraph', async () => {
  await open('claims/witkoff-and-kellogg/');
  const places = await page.locator('main').innerText();
  expect(places).toContain('¶\u00a0p6');
  expect(places).not.toMatch(/¶[ \n]/);
});
