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

async function open(path: string, width: number): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(server.address + path);
}

/** How far words reach across the room between the margins of the page, 0 to 1; rules and boxes do not count. */
async function reachOfWords(): Promise<number> {
  return page.evaluate(`(() => {
    const main = document.querySelector('main');
    const style = getComputedStyle(main);
    const start = main.getBoundingClientRect().left + parseFloat(style.paddingLeft);
    const room = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let reach = 0;
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      for (const { right, width } of range.getClientRects()) if (width > 1) reach = Math.max(reach, right - start);
    }
    return reach / room;
  })()`);
}

test.each([1280, 1440])('words reach into the last fifth of a page at %i pixels', async (width) => {
  for (const path of ['', 'claims/', 'topics/', 'topics/ceasefire/', 'people/', 'people/zelensky/', 'people/desk/']) {
    await open(path, width);
    expect(await reachOfWords(), `/${path}`).toBeGreaterThan(0.8);
    await page.context().close();
  }
});

test.each([1280, 1440])('notes in the margin of a claim cover no other words at %i pixels', async (width) => {
  const claims = (await listSite(inject('site'))).filter((file) => /^claims\/(?!page\/).+\/index\.html$/.test(file));
  page = await browser.newPage({ viewport: { width, height: 900 } });
  let hanging = 0;
  for (const file of claims) {
    await page.goto(server.address + file.replace('index.html', ''));
    const { covered, hangs } = (await page.evaluate(`(() => {
      const notes = [...document.querySelectorAll('.notes')].map((each) => each.getBoundingClientRect());
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const covered = [];
      while (walker.nextNode()) {
        if (walker.currentNode.parentElement.closest('.notes')) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const box of range.getClientRects()) {
          const under = ({ left, right, top, bottom }) => box.left < right && box.right > left && box.top < bottom && box.bottom > top;
          if (box.width > 1 && notes.some(under)) covered.push(walker.currentNode.textContent.trim());
        }
      }
      const { top } = document.querySelector('.evidence').getBoundingClientRect();
      return { covered, hangs: notes.some(({ bottom }) => bottom > top) };
    })()`)) as { covered: string[]; hangs: boolean };
    expect(covered, file).toEqual([]);
    if (hangs) hanging += 1;
  }
  // Which is why the evidence leaves the margin free.
  expect(hanging).toBeGreaterThan(0);
});

test('the lead stands over two of three columns, with the next claims beside it', async () => {
  await open('', 1280);
  const lead = await page.locator('.home .card.lead').boundingBox();
  const beside = await page.locator('.home-beside').boundingBox();
  expect(beside?.y).toBe(lead?.y);
  expect((lead?.width ?? 0) / (beside?.width ?? 1)).toBeCloseTo(2, 0);
});

test('the record of one claim is told in words, that of many in bars', async () => {
  await open('people/zelensky/', 1280);
  expect(await page.locator('.record').innerText()).toMatch(/Opinion, not checkable\s+1/);
  expect(await page.locator('.record svg').count()).toBe(0);
  await page.goto(`${server.address}topics/istanbul-talks-2025/`);
  expect(await page.locator('.beside svg').count()).toBeGreaterThan(5);
});

test('the first visit has the font of the publication, and nothing moves when it comes', async () => {
  await open('claims/determined-to-talk/', 1280);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(`document.fonts.check('16px "Source Serif"')`)).toBe(true);
  const asked = `performance.getEntriesByType('resource').filter(({ name }) => name.includes('latin-wght-normal')).length`;
  expect(await page.evaluate(asked)).toBe(1);
  const shift = `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().length)).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => resolve(0), 500))`;
  expect(await page.evaluate(shift)).toBe(0);
});
