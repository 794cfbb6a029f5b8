import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { OEmbed } from '../../src/publish/oembed.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listSite } from '../support/read-site.ts';
import { serve } from '../support/serve.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Pixels that a page on a phone leaves for the frame. */
const PHONE = 320;

test.each([
  ['siteBelow', '/sub/'],
  ['siteOfAll', '/all/'],
] as const)('on the %s each card fits the frame that is offered for it, on a phone as well', async (name, base) => {
  const site = inject(name);
  const server = await serve(site, base);
  const page = await browser.newPage();
  const cut: string[] = [];
  const answers = (await listSite(site)).filter((file) => file.startsWith('oembed/'));
  for (const file of answers) {
    const { width, height }: OEmbed = JSON.parse(await readFile(join(site, file), 'utf8'));
    expect(width).toBeGreaterThan(PHONE);
    await page.setViewportSize({ width: PHONE, height });
    await page.goto(`${server.address}${file.replace(/^oembed/, 'embed').replace(/\.json$/, '/')}`);
    const needed = Number(await page.evaluate('document.documentElement.scrollHeight'));
    if (needed > height) cut.push(`${file}: needs ${needed} of ${height}`);
    // Nor is it half empty: the line above the foot stands at its end.
    const spare = Number(
      await page.evaluate(
        'document.querySelector(".foot").getBoundingClientRect().top - document.querySelector(".foot").previousElementSibling.getBoundingClientRect().bottom',
      ),
    );
    if (spare > height / 2) cut.push(`${file}: ${spare} of ${height} are empty`);
  }
  await page.close();
  await server.close();
  expect(cut).toEqual([]);
  expect(answers.length).toBeGreaterThan(5);
});

test('a card in a frame is set in the sans of the reader, as it loads no font', async () => {
  const server = await serve(inject('siteOfAll'), '/all/');
  const page = await browser.newPage();
  await page.goto(`${server.address}embed/claims/bridge-stays/`);
  const families = await page.evaluate(
    `[...new Set([...document.querySelectorAll('body *')].map((element) => getComputedStyle(element).fontFamily))]`,
  );
  expect(families).toEqual([expect.stringMatching(/^system-ui,.* sans-serif$/)]);
  await page.close();
  await server.close();
});
