import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Passages } from '../../../src/audit/passages.ts';
import { readBatch } from '../../../src/audit/read-batch.ts';
import { readSiteFiles } from '../../../src/audit/read-site-files.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const SECRET = 'the treaty was signed in the porcelain room of the velvet ministry by two men whose names nobody knows';

test('several threads find in a site what one finds', async () => {
  const folder = await makeFolder();
  const bodies = [
    '<a href="/gone/">x</a><a href="/page-1.html#a">x</a><p id="a" style="color:red">x</p>',
    '<h1>A</h1><h1>B</h1><img src="https://other.example/x.png">',
    `<h1>A</h1><p>${SECRET}</p>`,
    `<h1>A</h1>${Array.from({ length: 1500 }, (_, at) => `<b id="${Math.imul(at, 2654435761)}"></b>`).join('')}`,
  ];
  const places = Array.from({ length: 600 }, (_, at) => {
    const file = at % 5 === 4 ? `data-${at}.txt` : `page-${at}.html`;
    const before = at % 6 === 0 ? join(folder, 'page-0.html') : null;
    return { file, path: join(folder, file), isFresh: at % 7 !== 0, before };
  });
  for (const [at, { path, file }] of places.entries()) {
    const body = bodies[at % bodies.length] as string;
    await writeFile(path, file.endsWith('.txt') ? body : `<html><title>Page ${at}</title><body>${body}</body></html>`);
  }
  const passages = new Passages();
  passages.add('hidden#p1', SECRET);
  const files = new Set(places.map(({ file }) => file));
  const surroundings = { base: '/', origin: 'https://little.example', files, sheets: new Map() };
  const read = await readSiteFiles(places, { passages, surroundings });
  expect(read).toEqual(readBatch(places, { passages, surroundings }));
  const sentences = new Set(read.flatMap(({ findings }) => findings.map(({ sentence }) => sentence)));
  expect(sentences.size).toBeGreaterThan(6);
  expect(new Set(read.map(({ hasLostId }) => hasLostId))).toEqual(new Set([true, false]));
  expect(read.some(({ page, withheld }) => page === null && withheld.length > 0)).toBe(true);
});

test('a file that cannot be read is told', async () => {
  const places = [{ file: 'a.html', path: join(await makeFolder(), 'a.html'), isFresh: true, before: null }];
  const surroundings = { base: '/', origin: 'https://little.example', files: new Set<string>(), sheets: new Map() };
  await expect(readSiteFiles(places, { passages: new Passages(), surroundings })).rejects.toThrow('ENOENT');
});
