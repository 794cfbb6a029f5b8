import { readdir, readFile, writeFile } from 'node:fs/promises';
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
  const content = await makeArchive();
  const about = join(content, 'pages/about.mdx');
  const build = () => buildSite({ CONTENT_DIR: content, OUT_DIR: output });
  expect(await build()).toMatchObject({ code: 0, output: expect.stringContaining('pages audited') });
  // From now on the site before the last is kept, to be made the next one.
  const good = `${await readFile(about, 'utf8')}\n\nMore words.\n`;
  await writeFile(about, good);
  expect(await build()).toMatchObject({ code: 0 });
  const before = await readFile(join(output, 'integrity.json'), 'utf8');
  // Standing pages are written by trusted hands, and can hold any HTML.
  await writeFile(
    about,
    `${good}\n\n<img src="https://tracker.example/pixel.gif" alt="" />\n\n<a href="#nowhere">x</a>\n`,
  );
  const { code, output: printed } = await build();
  expect(code).toBe(1);
  expect(printed).toContain('about/index.html: `<img>` asks another host: `https://tracker.example/pixel.gif`.');
  expect(printed).toContain('the last site stays as it is');
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(await readFile(join(output, 'integrity.json'), 'utf8')).toBe(before);
  expect(await readdir(join(output, '..'))).toEqual(['dist']);
  await writeFile(about, `${good}\n\nAnd more.\n`);
  expect(await build()).toMatchObject({ code: 0 });
  expect(await readFile(join(output, 'about/index.html'), 'utf8')).toContain('And more.');
});
