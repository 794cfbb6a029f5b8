import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { type Server, serve } from '../support/serve.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each([
  ['site', '/'],
  ['siteBelow', '/sub/'],
] as const)('search on the %s (%s)', (name, base) => {
  let server: Server;

  beforeAll(async () => {
    server = await serve(inject(name), base);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    page = await browser.newPage();
    return () => page.close();
  });

  const results = () => page.locator('[data-search-results] > li');

  test('a linked question is answered with claim, verdict and summary', async () => {
    await page.goto(`${server.address}search/?q=optimistic`);
    await results().first().waitFor();
    const first = results().first();
    expect(await first.locator('.result-title').innerText()).toBe(
      'Zelensky is optimistic about direct talks with Putin',
    );
    expect(await first.locator('.result-verdict').innerText()).toMatch(/^Overstated$/i);
    expect(await first.locator('.result-summary').innerText()).toContain('optimis');
    expect(await page.locator('[role=status]').innerText()).toMatch(/results? for “optimistic”/);
    await first.locator('a').first().click();
    await page.waitForURL('**/claims/optimistic-about-talks/');
  });

  test('a paragraph of a source is a result that opens at its block', async () => {
    await page.goto(`${server.address}search/?q=capitulatory&kind=source`);
    const link = page.locator('.result-blocks a').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${base}sources/istanbul-talks/#p7`);
    await link.click();
    await page.waitForURL('**/sources/istanbul-talks/#p7');
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('capitulatory');
  });

  test('filters narrow the answer down, and the address keeps them', async () => {
    await page.goto(`${server.address}search/?q=Istanbul`);
    await results().first().waitFor();
    const all = await results().count();
    await page.locator('select[name=family]').selectOption('forecast');
    await expect.poll(() => results().count()).toBe(1);
    expect(page.url()).toContain('family=forecast');
    expect(await page.locator('select[name=kind] option[value=claim]').innerText()).toBe('Claims (1)');
    expect(all).toBeGreaterThan(3);
    expect(await results().first().locator('.result-title').innerText()).toContain('Thursday');
    await page.goBack();
    await expect.poll(() => results().count()).toBe(all);
    expect(await page.locator('select[name=family]').inputValue()).toBe('');
  });

  test('a pasted rumour of which no page holds all words finds the claim', async () => {
    await page.goto(`${server.address}search/`);
    await page
      .locator('[name=q]:visible')
      .last()
      .fill('OMG have you heard?? they say Witkoff and Kellogg are flying over to Istanbul lol #breaking');
    await results().first().waitFor();
    expect(await results().first().locator('.result-title').innerText()).toContain('Kellogg');
  });

  test('a question that nothing answers is told so', async () => {
    await page.goto(`${server.address}search/?q=xyzzyqwv`);
    await expect.poll(() => page.locator('[role=status]').innerText()).toBe('Nothing here answers “xyzzyqwv”.');
    expect(await results().count()).toBe(0);
  });

  test('markup in a question stays text', async () => {
    await page.goto(`${server.address}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect.poll(() => page.locator('[role=status]').innerText()).toContain('<img src=x');
    expect(await page.locator('main img').count()).toBe(0);
  });
});

test('without script the search page says so and links to the lists', async () => {
  const server = await serve(inject('site'));
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${server.address}search/?q=optimistic`);
  expect(await plain.locator('main').innerText()).toContain('JavaScript');
  expect(await plain.locator('main select:visible').count()).toBe(0);
  await plain.locator('main a', { hasText: 'Claims' }).click();
  expect(new URL(plain.url()).pathname).toBe('/claims/');
  await context.close();
  await server.close();
});
