import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArchive, removeMade } from '../support/archive-on-disk.ts';
import { buildSite } from '../support/build-site.ts';
import { openBrowser } from '../support/open-browser.ts';
import { type Server, serve } from '../support/serve.ts';

let folder: string;
let browser: Browser;
let page: Page;
let server: Server;

/** A claim in a language, with its own words in claim and summary. */
function claim(language: string, statement: string, summary: string): string {
  return `---
claim: ${JSON.stringify(statement)}
said: {on: null, in: []}
verdict: supported
summary: ${JSON.stringify(summary)}
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
language: ${language}
---

<Cite of="minutes#p1" />
`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-languages-'));
  const archive = await makeArchive({
    'claims/de.mdx': claim('de', 'Die alten Brücken der Stadt wurden gesperrt', 'Das Protokoll nennt Kellogg nicht.'),
    'claims/ar.mdx': claim('ar', 'الجسر القديم يبقى مفتوحا', 'يقول المحضر إن المجلس لن يغلق الجسر.'),
    'claims/zh.mdx': claim('zh', '新桥造价一千七百万', '会议记录显示新桥的造价。'),
    'claims/uk.mdx': claim('uk', 'Старий міст залишається відкритим', 'Так сказано в протоколі засідання.'),
    'claims/en.mdx': claim('en', 'Kellogg saw the viaduct', 'The minutes say so.'),
    'sources/protokoll.md':
      '---\ntitle: Ein Protokoll\nkind: report\nretrieved: 2026-01-02\nlanguage: de\nrights: full\n---\n\nDie Abgeordneten verhandelten über Zuschüsse. ^p1\n',
  });
  const output = join(folder, 'site');
  const built = await buildSite({ CONTENT_DIR: archive, OUT_DIR: output, BASE_PATH: '/' });
  expect(built.code, built.output).toBe(0);
  server = await serve(output);
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
  await removeMade();
});

async function firstFor(question: string): Promise<string> {
  await page.goto(`${server.address}search/?q=${encodeURIComponent(question)}`);
  await expect
    .poll(() => page.locator('main [role=status]').innerText(), { timeout: 20_000 })
    .not.toMatch(/^$|Searching/);
  return (
    await page
      .locator('.result-title')
      .first()
      .innerText({ timeout: 5000 })
      .catch(() => '')
  ).trim();
}

test.each([
  ['German, in another form of the word', 'Brücke gesperrt', 'Die alten Brücken der Stadt wurden gesperrt'],
  ['German, typed without the dots', 'brucken', 'Die alten Brücken der Stadt wurden gesperrt'],
  ['Arabic', 'الجسر القديم', 'الجسر القديم يبقى مفتوحا'],
  ['Arabic, without the article', 'جسر مفتوح', 'الجسر القديم يبقى مفتوحا'],
  [
    'Arabic, pasted',
    'سمعت أن الجسر القديم سوف يبقى مفتوحا يا جماعة هل هذا صحيح؟ #الجسر 😂',
    'الجسر القديم يبقى مفتوحا',
  ],
  ['Chinese', '新桥造价', '新桥造价一千七百万'],
  ['Chinese, pasted', '听说新桥的造价是一千七百万,是真的吗?', '新桥造价一千七百万'],
  ['Ukrainian', 'старий міст', 'Старий міст залишається відкритим'],
])('%s: the claim is found from a page in English', async (_what, question, found) => {
  expect(await firstFor(question)).toBe(found);
});

test('a result in another language says so to a screen reader, and is laid out in its direction', async () => {
  await firstFor('الجسر القديم');
  const title = page.locator('.result-title').first();
  expect(await title.getAttribute('lang')).toBe('ar');
  expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('a name in claims of several languages is found in all, the language of the reader first', async () => {
  expect(await firstFor('Kellogg')).toBe('Kellogg saw the viaduct');
  expect(await page.locator('.result-title').allInnerTexts()).toContain('Die alten Brücken der Stadt wurden gesperrt');
});

test('a source is found in its own language, though the page around it is in that of the site', async () => {
  expect(await firstFor('Zuschuss verhandeln')).toBe('Ein Protokoll');
});
