/*
 * Acceptance criteria for the accessibility of every page (WCAG 2.2 AA), written before the code:
 *
 *  1. axe finds no violation of WCAG 2.0 to 2.2, A and AA, target size included.
 *  2. The first stop of the keyboard is a link that skips to the content, and it works.
 *  3. Every link, button and field can be reached by keyboard, in order, and shows where the focus is.
 *  4. At 200 % zoom, when 1280 pixels have become 640, nothing lies outside the window.
 *  5. In forced colours, marked words, verdicts and the focus can still be told from what is around them.
 *  6. A reference is named by its number and its source, a verdict by its word.
 *  7. Words in another language than the page say which.
 *  8. Nothing moves when the reader prefers less motion.
 *  9. What is folded away on a phone is open on paper.
 * 10. The page says its language and its direction, and a page in Arabic runs from right to left.
 */
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { type Server, serve } from '../support/serve.ts';

const CLAIM = 'claims/bridge-stays/';
const KINDS = [
  '',
  'claims/',
  CLAIM,
  'claims/ar/bridge/',
  'sources/',
  'sources/excerpt/',
  'people/council/',
  'topics/bridge/',
  'verdicts/',
  'corrections/',
  'forecasts/',
  'about/',
  'search/',
];

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve(inject('siteOfAll'), '/all/');
});
afterEach(() => page?.context().close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  await page.goto(server.address + path);
  return page;
}

test('1. axe finds no violation of WCAG 2.2 AA on any kind of page', async () => {
  const problems: string[] = [];
  await open('');
  for (const path of KINDS) {
    await page.goto(server.address + path);
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    )) as axe.AxeResults;
    for (const { id, nodes } of violations) problems.push(`${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
  expect(problems).toEqual([]);
});

test('2. the first stop of the keyboard skips to the content', async () => {
  await open(CLAIM);
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.innerText()).toBe('Skip to the content');
  expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
});

test('3. everything that can be used is reached by keyboard, and shows the focus', async () => {
  for (const path of [CLAIM, 'search/', 'sources/excerpt/']) {
    await open(path);
    const expected = await page
      .locator('a[href]:visible, button:visible, input:visible, select:visible, summary:visible')
      .count();
    const reached = new Set<string>();
    for (let stop = 0; stop < expected + 15; stop += 1) {
      await page.keyboard.press('Tab');
      const [name, outline] = (await page.evaluate(`(() => {
        const element = document.activeElement;
        const all = [...document.querySelectorAll('*')];
        const style = getComputedStyle(element);
        return [element === document.body ? '' : String(all.indexOf(element)), style.outlineStyle + ' ' + style.outlineWidth];
      })()`)) as [string, string];
      if (name === '') break;
      reached.add(name);
      expect(outline, `focus of element ${name} on ${path}`).not.toMatch(/^none|(?<!\d)0px$/);
    }
    expect(reached.size, path).toBeGreaterThanOrEqual(expected);
    await page.context().close();
  }
});

test('4. at 200 % zoom nothing lies outside the window', async () => {
  for (const path of KINDS) {
    await open(path, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    const excess = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(Number(excess), path).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});

test('5. in forced colours marked words and verdicts stand out from what is around them', async () => {
  await open(CLAIM, { forcedColors: 'active' });
  const [mark, around, verdict] = (await page.evaluate(`(() => {
    const look = (element) => { const s = getComputedStyle(element); return s.backgroundColor + s.textDecorationLine + s.borderBottomStyle + s.outlineStyle; };
    const mark = document.querySelector('main mark');
    return [look(mark), look(mark.parentElement), getComputedStyle(document.querySelector('.verdict-word')).textDecorationLine];
  })()`)) as [string, string, string];
  expect(mark).not.toBe(around);
  expect(verdict).toBe('underline');
});

test('6. a reference is named by its number and its source, a verdict by its word', async () => {
  await open(CLAIM);
  expect(await page.locator('.ref').first().getAttribute('aria-label')).toMatch(
    /^Reference 1: Minutes of a meeting about a bridge/,
  );
  await expect(page.getByRole('link', { name: 'Supported' }).first().count()).resolves.toBe(1);
});

test('7. words in another language than the page say which', async () => {
  await open('claims/ar/bridge/');
  expect(await page.locator('main q [lang]').first().getAttribute('lang')).toBe('en');
  expect(await page.locator('main q [lang]').first().getAttribute('dir')).toBe('ltr');
});

test('8. nothing moves when the reader prefers less motion', async () => {
  for (const path of KINDS) {
    await open(path, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(`[...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element);
      return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01 || style.scrollBehavior === 'smooth';
    }).map(({ tagName, className }) => tagName + '.' + className)`);
    expect(moving, path).toEqual([]);
    await page.context().close();
  }
});

test('9. what is folded away on a phone is open on paper', async () => {
  await open(CLAIM, { viewport: { width: 360, height: 800 } });
  const words = page.locator('#ref-1');
  await page.emulateMedia({ media: 'print' });
  expect(await words.isVisible()).toBe(true);
  expect(await page.locator('nav').first().isVisible()).toBe(false);
});

test('10. a page says its language and direction', async () => {
  await open('claims/ar/bridge/');
  const root = page.locator('html');
  expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  const heading = await page.locator('h1').boundingBox();
  const main = await page.locator('main').boundingBox();
  expect((heading?.x ?? 0) + (heading?.width ?? 0)).toBeGreaterThan((main?.x ?? 0) + (main?.width ?? 0) - 60);
});
