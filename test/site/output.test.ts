import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { buildSite, runTool } from '../support/build-site.ts';
import { listSite } from '../support/read-site.ts';

afterAll(removeMade);

test('a faulty archive builds nothing, names its faults, and leaves the last site as it is', async () => {
  const output = join(await makeFolder(), 'dist');
  const good = await makeArchive();
  expect(await buildSite({ CONTENT_DIR: good, OUT_DIR: output })).toMatchObject({ code: 0 });
  const before = await readSite(output);
  const faulty = await makeArchive({
    'claims/bridge-stays.mdx': (text) => text.replace('>will not close', '>will soon close'),
  });
  const { code, output: printed } = await buildSite({ CONTENT_DIR: faulty, OUT_DIR: output });
  expect(code).toBe(1);
  expect(printed).toContain('claims/bridge-stays.mdx');
  expect(printed).toMatch(/16:42\s+error/);
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(await readSite(output)).toEqual(before);
});

test('a build says for which address it is made where its environment names two', async () => {
  const built = await buildSite({
    CONTENT_DIR: await makeArchive(),
    OUT_DIR: join(await makeFolder(), 'dist'),
    SITE_URL: 'https://a.example/facts',
    BASE_PATH: '/',
  });
  expect(built).toMatchObject({ code: 0, output: expect.stringContaining('is made for `https://a.example/`') });
});

test('check refuses what the build refuses, and passes what it passes', async () => {
  const good = await runTool(['scripts/check.ts'], { CONTENT_DIR: await makeArchive() });
  expect(good).toMatchObject({
    code: 0,
    output: expect.stringContaining('1 claim, 1 quotation: 0 errors,'),
  });
  const bad = await runTool(['scripts/check.ts'], { CONTENT_DIR: await makeArchive({ 'notes.txt': 'x' }) });
  expect(bad).toMatchObject({ code: 1, output: expect.stringContaining('Nothing reads this file.') });
  const none = await runTool(['scripts/check.ts'], { CONTENT_DIR: join(await makeFolder(), 'nowhere') });
  expect(none).toMatchObject({ code: 1, output: expect.stringContaining('There is no content folder') });
});

test('two archives built one after the other into two folders do not mix', async () => {
  const folder = await makeFolder();
  const one = await makeArchive();
  const other = await makeArchive({
    'site.yaml': (text) => text.replaceAll('The Little Archive', 'The Other Archive'),
    'claims/bridge-stays.mdx': null,
    'claims/bridge-costs.mdx': `---
claim: The new bridge costs 17 million
said: {on: null, in: [minutes#p2]}
verdict: supported
summary: The minutes name 17 million as the cost of the new bridge.
asOf: 2026-01-02
published: 2026-01-03
authors: [desk]
---

<Quote of="minutes#p2">The new bridge costs 17 million, of which 5.5 are paid.</Quote>
`,
    'pages/about.mdx': (text) => text.replace('It exists to be tested', 'It is another one'),
  });
  expect(await buildSite({ CONTENT_DIR: one, OUT_DIR: join(folder, 'one') })).toMatchObject({ code: 0 });
  expect(await buildSite({ CONTENT_DIR: other, OUT_DIR: join(folder, 'other') })).toMatchObject({ code: 0 });
  const files = await listSite(join(folder, 'other'));
  expect(files).toContain('claims/bridge-costs/index.html');
  expect(files.filter((file) => file.includes('bridge-stays'))).toEqual([]);
  for (const [file, text] of Object.entries(await readSite(join(folder, 'other')))) {
    expect(text, file).not.toMatch(/Little Archive|exists to be tested/);
  }
  expect(await readFile(join(folder, 'other/about/index.html'), 'utf8')).toContain('It is another one');
  expect(await readFile(join(folder, 'one/about/index.html'), 'utf8')).toContain('It exists to be tested');
});

test('a folder with files that no build made is refused, and nothing in it is touched', async () => {
  const output = await makeFolder();
  await writeFile(join(output, 'thesis.txt'), 'years of work');
  const { code, output: printed } = await buildSite({ CONTENT_DIR: await makeArchive(), OUT_DIR: output });
  expect(code).toBe(1);
  expect(printed).toContain('thesis.txt');
  expect(await readFile(join(output, 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('a file added to a built site by hand keeps the next build from replacing it', async () => {
  const output = join(await makeFolder(), 'dist');
  const content = await makeArchive();
  expect(await buildSite({ CONTENT_DIR: content, OUT_DIR: output })).toMatchObject({ code: 0 });
  await writeFile(join(output, 'extra.html'), 'mine');
  expect(await buildSite({ CONTENT_DIR: content, OUT_DIR: output })).toMatchObject({
    code: 1,
    output: expect.stringContaining('extra.html'),
  });
});

test('a link that leads to the folder stays a link, and what it leads to is replaced', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'real'));
  await symlink(join(folder, 'real'), join(folder, 'link'));
  expect(await buildSite({ CONTENT_DIR: await makeArchive(), OUT_DIR: join(folder, 'link') })).toMatchObject({
    code: 0,
  });
  expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
  expect(existsSync(join(folder, 'real/index.html'))).toBe(true);
});

test('a site is never written to the content folder, above it or below it', async () => {
  const content = await makeArchive();
  await mkdir(join(content, 'claims/deep'));
  for (const output of [content, join(content, 'dist'), join(content, '..'), '/']) {
    const { code, output: printed } = await buildSite({ CONTENT_DIR: content, OUT_DIR: output });
    expect(code, output).toBe(1);
    expect(printed).toContain('OUT_DIR');
  }
  expect(existsSync(join(content, 'site.yaml'))).toBe(true);
});

async function readSite(site: string): Promise<Record<string, string>> {
  const files = await listSite(site);
  const texts = await Promise.all(files.map((file) => readFile(join(site, file), 'latin1')));
  return Object.fromEntries(files.map((file, index) => [file, texts[index] ?? '']));
}
