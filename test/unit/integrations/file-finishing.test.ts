import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Passages } from '../../../src/audit/passages.ts';
import { FileFinishing } from '../../../src/integrations/file-finishing.ts';
import type { FinishedFile } from '../../../src/integrations/finish-file.ts';
import { digestOf } from '../../../src/integrations/last-site.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

/** So many that most are finished on another thread. */
const MANY = Array.from({ length: 300 }, (_, number) => number);

const html = (number: number) =>
  `<!doctype html><html lang="en"><head><title>Page ${number}</title></head><body><main data-pagefind-body><h1>${number}</h1><a href="/gone/">x</a></main></body></html>`;

async function begin() {
  const folder = await makeFolder();
  const surroundings = { base: '/', origin: 'https://little.example', files: new Set<string>(), sheets: new Map() };
  const finished: FinishedFile[] = [];
  const finishing = new FileFinishing({ folder, lookedFor: { passages: new Passages(), surroundings } }, (file) =>
    finished.push(file),
  );
  const add = (file: string, text: string, isSearched = true) =>
    finishing.add({ file, bytes: new TextEncoder().encode(text), isSearched });
  return { folder, finishing, finished, add };
}

test('every file is written, and told in its order with what is to be known of it', async () => {
  const { folder, finishing, finished, add } = await begin();
  for (const number of MANY) await add(`pages/${number}/index.html`, html(number), number % 2 === 0);
  await finishing.flush();
  finishing.close();
  expect(finished.map(({ file }) => file)).toEqual(MANY.map((number) => `pages/${number}/index.html`));
  for (const number of [0, 1, 298, 299]) {
    expect(await readFile(join(folder, `pages/${number}/index.html`), 'utf8')).toBe(html(number));
    const told = finished[number];
    expect(told?.digest).toBe(digestOf(Buffer.from(html(number))));
    expect(told?.search?.language).toBe(number % 2 === 0 ? 'en' : undefined);
    expect(told?.read?.page?.title).toBe(`Page ${number}`);
    expect(told?.read?.findings.map(({ sentence }) => sentence)).toContain('`/gone/` leads to nothing.');
  }
});

test.each([
  ['here', 0],
  ['on another thread', 250],
])('what the system says against a file is told %s, with its code', async (_where, at) => {
  const { folder, finishing, add } = await begin();
  await writeFile(join(folder, 'file'), '');
  const addAll = async () => {
    for (const number of MANY) await add(number === at ? 'file/a.txt' : `${number}.txt`, 'x');
    await finishing.flush();
  };
  await expect(addAll()).rejects.toMatchObject({ code: 'EEXIST' });
  finishing.close();
});
