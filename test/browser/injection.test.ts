import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainCell } from '../../src/publish/data/claims-csv.ts';
import { makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { attackedArchive } from '../support/attacked-archive.ts';
import { buildSite } from '../support/build-site.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listSite } from '../support/read-site.ts';
import { type Server, serve } from '../support/serve.ts';

const { changes, claims } = attackedArchive();
let browser: Browser;
let server: Server;
let site: string;
let files: string[];

/** Everything that waits for an event gets it, whatever the event. */
const FIRE = `for (const element of document.querySelectorAll('*'))
  for (const { name } of [...element.attributes])
    if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2)));`;
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

beforeAll(async () => {
  site = join(await makeFolder(), 'dist');
  const { code, output } = await buildSite({ CONTENT_DIR: await makeArchive(changes), OUT_DIR: site });
  if (code !== 0) throw new Error(`The attacked archive does not build:\n${output}`);
  files = await listSite(site);
  server = await serve(site, '/', { headers: false });
  browser = await openBrowser();
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await removeMade();
});

test('with all policies taken away, no payload on any page runs, asks another host or opens a dialog', {
  timeout: 500_000,
}, async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const problems: string[] = [];
  let current = '';
  await page.addInitScript(`window.ran = (what) => console.error('RAN ' + what);`);
  page.on('console', (message) => {
    if (message.text().includes('RAN')) problems.push(`${current}: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    problems.push(`${current} opens a dialog`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => problems.push(`${current}: ${error.message}`));
  page.on('popup', () => problems.push(`${current} opens a window`));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) problems.push(`${current} asks ${request.url().slice(0, 100)}`);
  });
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const file of pages) {
    current = file;
    await page.goto(`${server.address}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
    await page.evaluate(FIRE);
    const id = /^claims\/(attack-\d+)\/index\.html$/.exec(file)?.[1];
    if (id === undefined) continue;
    expect(oneLine((await page.locator('h1').textContent()) ?? ''), file).toBe(oneLine(claims.get(id) ?? ''));
  }
  for (const words of ['"><script>ran(1)</script>', 'ran(1)', '<img src=x onerror=ran(1)>']) {
    current = `search for ${words}`;
    await page.goto(`${server.address}search/?q=${encodeURIComponent(words)}`, { waitUntil: 'networkidle' });
    await page.evaluate(FIRE);
  }
  // A payload that runs is seen: else all of this would prove nothing.
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=ran(2)>')`);
  await page.waitForTimeout(200);
  expect(problems.splice(-1)[0]).toMatch(/RAN 2$/);
  await context.close();
  expect(problems).toEqual([]);
  expect(pages.length).toBeGreaterThan(claims.size * 4);
});

test('every file of data parses to the text that was written', async () => {
  let compared = 0;
  for (const file of files.filter((each) => each.endsWith('.json'))) {
    const data = JSON.parse(await readFile(join(site, file), 'utf8'));
    const claim = claims.get(/^claims\/(attack-\d+)\.json$/.exec(file)?.[1] ?? '');
    if (claim === undefined) continue;
    compared += 1;
    expect([data.claim, data.summary], file).toEqual([claim, claim]);
    expect(data.citations[0].translation, file).toBe(claim);
  }
  expect(compared).toBe(claims.size);
  const all = files.includes('data/claims.json')
    ? JSON.parse(await readFile(join(site, 'data/claims.json'), 'utf8')).claims
    : [];
  for (const { id, claim } of all) if (claims.has(id)) expect(claim).toBe(claims.get(id));
  for (const file of files.filter((each) => each.endsWith('.csv'))) {
    const [head = [], ...rows] = parseCsv(await readFile(join(site, file), 'utf8'), { bom: true }) as string[][];
    const [id, claim] = [head.indexOf('id'), head.indexOf('claim')];
    for (const row of rows) {
      for (const cell of row)
        expect(cell, `${file}: a spreadsheet would run this`).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/);
      if (id < 0 || claim < 0 || !claims.has(row[id] ?? '')) continue;
      expect(plainCell(row[claim] ?? ''), file).toBe(claims.get(row[id] ?? ''));
    }
  }
});

test('every XML file is well formed, and no HTML in it holds anything that runs', async () => {
  const page = await browser.newPage();
  const xml = files.filter((each) => /\.(?:xml|svg)$/.test(each));
  for (const file of xml) {
    const text = await readFile(join(site, file), 'utf8');
    const wrong = await page.evaluate(`(() => {
      const tree = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml');
      const error = tree.querySelector('parsererror');
      if (error) return [error.textContent];
      const found = [...tree.querySelectorAll('script')].map(() => 'a script');
      for (const element of tree.querySelectorAll('[type="html"]')) {
        const html = new DOMParser().parseFromString(element.textContent, 'text/html');
        for (const each of html.querySelectorAll('*')) {
          if (/^(?:script|style|iframe|object|embed|svg|math|link|meta|base|form)$/i.test(each.tagName) && !['HEAD'].includes(each.tagName)) found.push(each.outerHTML.slice(0, 80));
          for (const { name, value } of each.attributes) if (/^on|^style$/.test(name) || /^\\s*(?:javascript|data|vbscript):/i.test(value)) found.push(name + '=' + value.slice(0, 80));
        }
      }
      return found;
    })()`);
    expect(wrong, file).toEqual([]);
  }
  await page.close();
  expect(xml.length).toBeGreaterThan(1);
});
