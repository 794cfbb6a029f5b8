import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { type Server, serve } from '../support/serve.ts';

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

async function open(path: string): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.address + path);
}

const backgroundOf = (selector: string) =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);

test('a legend says what the marks mean, and shows each', async () => {
  await open('sources/minutes/');
  const legend = page.locator('.legend');
  expect(await legend.getByRole('listitem').allInnerTexts()).toEqual([
    'Claims rest on this passage',
    'A claim cites these words',
  ]);
  const rule = (selector: string) =>
    page.evaluate(
      `(({ borderInlineStart }) => borderInlineStart)(getComputedStyle(document.querySelector('${selector}')))`,
    );
  expect(await rule('.legend-passage')).toMatch(/^2px solid/);
  expect(await rule('#p2 .block-words')).toBe(await rule('.legend-passage'));
});

test('a document that no claim cites has neither marks nor a legend', async () => {
  await open('sources/uncited/');
  expect(await page.locator('.legend, .cited, .block mark').count()).toBe(0);
});

test('cited words are not underlined, and light up with their block', async () => {
  await open('sources/minutes/');
  const line = await page.evaluate(`getComputedStyle(document.querySelector('#p2 mark')).textDecorationLine`);
  expect(line).toBe('none');
  const quiet = await backgroundOf('#p2 mark');
  await page.locator('#p2 .block-words').hover();
  const lit = await backgroundOf('#p2 mark');
  expect(lit).not.toBe(quiet);
  await page.goto(`${server.address}sources/minutes/#p2`);
  await page.mouse.move(0, 0);
  expect(await backgroundOf('#p2 mark')).toBe(lit);
});

test('on paper no claim stays folded', async () => {
  await open('sources/minutes/');
  await page.emulateMedia({ media: 'print' });
  const folded = page.locator('.uses details li');
  expect(await folded.count()).toBeGreaterThan(50);
  expect(await folded.last().isVisible()).toBe(true);
});

test('each passage of the evidence says which it is and how it bears on the claim', async () => {
  await open('claims/bridge-stays/');
  const heads = await page.locator('.passage-head').allInnerTexts();
  expect(heads[0]).toBe('Passage 1 · Supports the claim (elsewhere in the text: Cited)');
  for (const head of heads) expect(head).toMatch(/^Passage \d · (?:Supports|Contradicts|Gives|Cited)/);
});
