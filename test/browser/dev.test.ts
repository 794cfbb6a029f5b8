import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changeFiles, makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { type DevServer, startDev } from '../support/dev-server.ts';
import { openBrowser } from '../support/open-browser.ts';

const CLAIM = 'claims/bridge-stays.mdx';
const misquote = (text: string) => text.replace('>will not close', '>will soon close');
const mend = (text: string) => text.replace('>will soon close', '>will not close');

let browser: Browser;
let page: Page;
let server: DevServer | null = null;

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await page?.close();
  await server?.close();
});
afterAll(async () => {
  await browser?.close();
  await removeMade();
});

/** Opens a page of the archive in `dev`. */
async function open(content: string): Promise<void> {
  server = await startDev(content, join(await makeFolder(), 'dist'));
  page = await browser.newPage();
  await page.goto(`${server.address}claims/bridge-stays/`);
}

/** Until the page has stood still for a second: it loads itself again, maybe twice, when files were saved. */
async function settled(): Promise<void> {
  let since = Date.now();
  const moved = () => {
    since = Date.now();
  };
  page.on('framenavigated', moved);
  while (Date.now() - since < 1000) await page.waitForTimeout(100);
  page.off('framenavigated', moved);
}

const overlay = () => page.locator('vite-error-overlay');
const told = () => overlay().locator('#message-content').innerText();

test('a fault is shown over the page at every reload until it is mended', async () => {
  const content = await makeArchive();
  await open(content);
  await page.locator('main h1').waitFor();
  expect(await overlay().count()).toBe(0);

  await changeFiles(content, { [CLAIM]: misquote });
  await overlay().waitFor();
  expect(await told()).toContain('will soon close');
  for (const _ of [1, 2]) {
    await settled();
    await page.reload();
    await overlay().waitFor();
    expect(await told()).toContain('will soon close');
    // What was last without a fault stands below it.
    expect(await page.locator('main h1').innerText()).toContain('bridge');
  }

  await changeFiles(content, { [CLAIM]: mend });
  await overlay().waitFor({ state: 'detached' });
  await settled();
  await page.reload();
  await page.locator('main h1').waitFor();
  await settled();
  expect(await overlay().count()).toBe(0);
});

test('a fault that was there from the beginning is told, and the page comes when it is mended', async () => {
  const content = await makeArchive({ [CLAIM]: misquote });
  await open(content);
  await expect.poll(told).toContain('will soon close');
  await settled();
  await page.reload();
  await expect.poll(told).toContain('will soon close');
  expect(await page.locator('pre').innerText()).toContain('will soon close');

  await changeFiles(content, { [CLAIM]: mend });
  await page.locator('main h1', { hasText: 'bridge' }).waitFor();
  await settled();
  expect(await overlay().count()).toBe(0);
});

test('the colour of the publication is that of its file, as it is now', async () => {
  const content = await makeArchive();
  await changeFiles(content, { 'site.yaml': (text) => `${text}accent: "#123456"\n` });
  await open(content);
  const accent = () => page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')");
  await expect.poll(accent).toContain('#123456');
  await changeFiles(content, { 'site.yaml': (text) => text.replace('#123456', '#654321') });
  await expect.poll(accent, { timeout: 20_000 }).toContain('#654321');
});
