import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { readManifest } from '../../src/integrity/manifest.ts';
import { makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { buildSite, runTool } from '../support/build-site.ts';
import { listSite } from '../support/read-site.ts';

afterAll(removeMade);

test('every built site lists all its files and its sources, and is as its list says', async () => {
  for (const name of ['site', 'siteBelow', 'siteOfAll'] as const) {
    const site = inject(name);
    const manifest = readManifest(await readFile(join(site, 'integrity.json'), 'utf8'));
    if (typeof manifest === 'string') throw new Error(manifest);
    const files = (await listSite(site)).filter((file) => !['integrity.json', '.verbatim'].includes(file));
    expect(Object.keys(manifest.files)).toEqual(files);
    expect(Object.keys(manifest.sources).length).toBeGreaterThan(0);
    expect(await runTool(['scripts/verify.ts', site], {})).toMatchObject({ code: 0 });
  }
});

test('a site that fails its audit is not published, the last one stays, and the reason is told', async () => {
  const output = join(await makeFolder(), 'dist');
  expect(await buildSite({ CONTENT_DIR: await makeArchive(), OUT_DIR: output })).toMatchObject({
    code: 0,
    output: expect.stringContaining('pages audited'),
  });
  const before = await readFile(join(output, 'integrity.json'), 'utf8');
  // Standing pages are written by trusted hands, and can hold any HTML.
  const content = await makeArchive({
    'pages/about.mdx': (text) =>
      `${text}\n\n<img src="https://tracker.example/pixel.gif" alt="" />\n\n<a href="#nowhere">x</a>\n`,
  });
  const { code, output: printed } = await buildSite({ CONTENT_DIR: content, OUT_DIR: output });
  expect(code).toBe(1);
  expect(printed).toContain('about/index.html: `<img>` asks another host: `https://tracker.example/pixel.gif`.');
  expect(printed).toContain('the last site stays as it is');
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(await readFile(join(output, 'integrity.json'), 'utf8')).toBe(before);
});
