import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importSource } from '../../../src/import/import-source.ts';
import { makeArchive, removeMade } from '../../support/archive-on-disk.ts';
import { checkFolder } from '../../support/check-on-disk.ts';

afterAll(removeMade);

async function importKept(content: string, text: string, keepOriginal = true): Promise<void> {
  const input = { bytes: Buffer.from(text), charset: null, mediaType: null, ending: 'txt', url: null, name: 'x' };
  await importSource(input, {
    content,
    id: '2026/letter',
    told: { language: 'en', kind: 'other', rights: 'full', title: 'A letter' },
    keepOriginal,
    dryRun: false,
    correct: false,
    today: '2026-05-01',
    choose: null,
  });
}

async function rules(content: string): Promise<string[]> {
  const { faults } = await checkFolder(content);
  return faults
    .filter(({ rule }) => rule.startsWith('original-'))
    .map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

function folder(content: string): string {
  return join(content, '.originals/2026/letter');
}

const TEXT = 'We will come on Monday, as we said.';

test('what was kept is compared where it is, and is right after an import', async () => {
  const content = await makeArchive();
  await importKept(content, TEXT);
  expect(await readdir(folder(content))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.txt$/)]);
  expect(await rules(content)).toEqual([]);
});

test('an original that was changed, or is a link, is an error at the digest of its source', async () => {
  const content = await makeArchive();
  await importKept(content, TEXT);
  const [name = ''] = await readdir(folder(content));
  await writeFile(join(folder(content), name), `${TEXT} Or Tuesday.`);
  expect(await rules(content)).toEqual(['sources/2026/letter.md:12 original-changed']);
  await rm(join(folder(content), name));
  await symlink('/etc/hostname', join(folder(content), name));
  expect(await rules(content)).toEqual(['sources/2026/letter.md:12 original-changed']);
});

test('a digest that none of the kept originals has is an error', async () => {
  const content = await makeArchive();
  await importKept(content, TEXT);
  const path = join(content, 'sources/2026/letter.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/sha256: "."?/, 'sha256: "f'));
  expect(await rules(content)).toEqual(['sources/2026/letter.md:12 original-missing']);
});

test('once an original is kept, every later version is kept beside it', async () => {
  const content = await makeArchive();
  await importKept(content, TEXT);
  await importKept(content, `${TEXT}\n\nIt will be at noon, in the old town hall.`, false);
  expect(await readdir(folder(content))).toHaveLength(2);
  expect(await rules(content)).toEqual([]);
});

test('without kept originals a digest is nothing to compare', async () => {
  const content = await makeArchive();
  await importKept(content, TEXT, false);
  expect(await rules(content)).toEqual([]);
});
