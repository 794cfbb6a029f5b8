import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { readPages } from '../support/read-site.ts';
import { type Server, serve } from '../support/serve.ts';

let browser: Browser;
const SITES = [
  ['siteBelow', '/sub/'],
  ['siteOfAll', '/all/'],
] as const;

/** The rules of axe of which the colours alone decide. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** The pages of a site; of the numbered claims only one, as they differ in nothing, and none that leads on. */
async function pagesOf(name: (typeof SITES)[number][0]): Promise<string[]> {
  const pages = await readPages(inject(name));
  return pages
    .filter(({ file, html }) => !/number-(?!1\/)/.test(file) && !html.includes('http-equiv="refresh"'))
    .map(({ file }) => file.replace(/index\.html$/, ''));
}

describe.each(SITES)('%s', (name, base) => {
  let server: Server;

  beforeAll(async () => {
    server = await serve(inject(name), base);
  });
  afterAll(() => server.close());

  test('every page passes axe in light and dark, breaks no policy and asks no other host', async () => {
    const pages = await pagesOf(name);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const problems: string[] = [];
    let current = '';
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${current}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${current}: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol !== 'data:' && url.origin !== new URL(server.address).origin)
        problems.push(`${current} asks ${url.href}`);
    });
    for (const file of pages) {
      current = file;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(server.address + file, { waitUntil: 'load' });
      await page.evaluate(axe.source);
      await askAxe('light', {});
      await page.emulateMedia({ colorScheme: 'dark' });
      await askAxe('dark', { runOnly: OF_COLOURS });
    }
    await page.close();
    expect(problems).toEqual([]);
    expect(pages.length).toBeGreaterThan(25);

    async function askAxe(scheme: string, options: axe.RunOptions): Promise<void> {
      const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults;
      for (const { id, nodes } of violations)
        problems.push(`${current} in ${scheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    }
  });

  test('no page scrolls sideways, as narrow as 320 pixels', async () => {
    const page = await browser.newPage();
    const wide: string[] = [];
    for (const file of await pagesOf(name)) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(server.address + file);
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const excess = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (Number(excess) > 0) wide.push(`${file}: ${excess} pixels too wide at ${width}`);
      }
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});
