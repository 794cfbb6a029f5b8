import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureExtraction } from '../../../src/import/measure-extraction.ts';
import { measureVersions } from '../../../src/import/measure-versions.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const WORDS =
  'The council talked about the bridge for hours, and decided at last that it is to be repaired before winter.';

test('the measurement of pages counts exact, extra and crashed', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'pages'));
  const page = `<html><body><article><h1>Bridge</h1><p>${WORDS} One.</p><p>${WORDS} Two.</p><p>${WORDS} Three.</p></article></body></html>`;
  await writeFile(join(folder, 'pages/a.html'), page);
  await writeFile(join(folder, 'pages/a.gold.txt'), `${WORDS}  One.\n\n${WORDS} Two.\n\nSomething else.\n\n\u200b\n`);
  await writeFile(join(folder, 'pages/b.html'), '');
  await writeFile(join(folder, 'pages/b.gold.txt'), 'Never read.');
  const rows = ['a', 'b'].map((id) => JSON.stringify({ id, html: `${id}.html`, gold: `${id}.gold.txt` }));
  await writeFile(join(folder, 'index.jsonl'), rows.join('\n'));
  expect(await measureExtraction(folder)).toEqual({
    pages: 2,
    exact: 2 / 4,
    extra: 1 / 4,
    msPerPage: expect.any(Number),
    crashed: 1,
  });
});

test('the measurement of versions follows the ids of a source through its dated files', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'policy'));
  const versions = [
    ['001_2026-01-01.md', '# Policy\n\nSummary\n\nOne rule of the house.\n\nSummary\n\nAnother rule of the house.'],
    ['002_2026-02-01.md', '# Policy\n\nSummary\n\nAnother rule of the house.\n\nSummary\n\nOne new rule of the house.'],
    ['003_2026-03-01.md', '# Policy\n\nSummary\n\nOne rule of the house.\n\nSummary\n\nAnother rule of the house.'],
  ];
  for (const [name = '', text = ''] of versions) await writeFile(join(folder, 'policy', name), text);
  expect(await measureVersions(folder)).toEqual({
    pairs: 2,
    idViolations: 0,
    keptUnique: 1,
    msPerThousandBlocks: expect.any(Number),
  });
});
