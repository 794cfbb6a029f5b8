import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
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

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await (await browser.newContext(options)).newPage();
  await page.goto(server.address + path);
}

/** How each verdict of the scale is framed and underlined: all that is left of its look without colours. */
async function formsOfScale(): Promise<Record<string, string>> {
  return page.evaluate(`Object.fromEntries([...document.querySelectorAll('.scale .verdict-word')].map((word) => {
    const s = getComputedStyle(word);
    const sides = ['Top', 'Right', 'Bottom', 'Left'].filter((side) => parseFloat(s['border' + side + 'Width']) > 0);
    const filled = s.backgroundColor === s.borderTopColor && sides.length === 4;
    const line = s.textDecorationLine === 'none' ? 'no line' : s.textDecorationStyle;
    return [word.textContent.trim(), [...sides, filled && 'filled', line].filter(Boolean).join(' ')];
  }))`);
}

test.each(['none', 'active'] as const)(
  'verdicts differ by more than colour (forced colours: %s)',
  async (forcedColors) => {
    await open('verdicts/', { forcedColors });
    expect(await formsOfScale()).toMatchObject({
      True: 'Top Right Bottom Left no line',
      'Mostly true': 'Top Bottom Left no line',
      Overstated: 'Bottom Left no line',
      Misleading: 'Bottom no line',
      False: 'Top Right Bottom Left filled no line',
      'Supported by the document': 'double',
      'Missing context': 'dashed',
      'Open forecast': 'dotted',
      'Opinion, not checkable': 'wavy',
    });
  },
);

test('on paper what is false stays filled', async () => {
  await open('verdicts/');
  await page.emulateMedia({ media: 'print' });
  const adjust = `getComputedStyle(document.querySelector('[data-rating="1"].verdict-word')).printColorAdjust`;
  expect(await page.evaluate(adjust)).toBe('exact');
});

test('the same word looks the same on a claim, in a list, on a source, in a frame and among results', async () => {
  const looks = new Set<unknown>();
  for (const path of [
    'claims/determined-to-talk/',
    'claims/',
    'sources/istanbul-talks/',
    'embed/claims/determined-to-talk/',
    'search/?q=determined',
  ]) {
    await open(path);
    await page
      .locator('.verdict-word:visible', { hasText: /^\s*True\s*$/ })
      .first()
      .waitFor();
    looks.add(
      await page.evaluate(`(() => {
        const s = getComputedStyle([...document.querySelectorAll('.verdict-word')].find((word) => word.checkVisibility() && word.textContent.trim() === 'True'));
        return [s.color, s.borderTopColor, s.borderRightStyle, s.fontWeight, s.textDecorationLine].join();
      })()`),
    );
    await page.context().close();
  }
  expect([...looks]).toHaveLength(1);
});

test('among results a verdict about truth has the frame of its rating, and another none', async () => {
  await open('search/?q=talks&kind=claim');
  await page.locator('.result').first().waitFor();
  const ratings = await page
    .locator('.result .verdict-word')
    .evaluateAll((words) => words.map((word) => [word.textContent, word.dataset.family, word.dataset.rating ?? null]));
  expect(ratings).toContainEqual(['Overstated', 'truth', '3']);
  expect(ratings).toContainEqual(['Misleading', 'truth', '2']);
  for (const [, family, rating] of ratings) expect(rating !== null).toBe(family === 'truth');
});
