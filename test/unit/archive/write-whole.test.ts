import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDraft, writeWhole } from '../../../src/archive/write-whole.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-write-'));
});

afterAll(() => rm(folder, { recursive: true }));

test('a file that is there is replaced only when that is asked for, and keeps its permissions', async () => {
  const file = join(folder, 'a/claim.mdx');
  await writeWhole(file, 'first', { replace: false });
  await expect(writeWhole(file, 'second', { replace: false })).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(file, 'utf8')).toBe('first');
  await chmod(file, 0o640);
  await writeWhole(file, 'third', { replace: true });
  expect(await readFile(file, 'utf8')).toBe('third');
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  expect(await readdir(join(folder, 'a'))).toEqual(['claim.mdx']);
});

test('what a killed process has left of the same file goes, and what another still writes stays', async () => {
  const left = '.source.md.999999999-0a1b2c3d.draft';
  const written = `.source.md.${process.ppid}-0a1b2c3d.draft`;
  for (const name of [left, written]) await writeFile(join(folder, name), 'half');
  await writeWhole(join(folder, 'source.md'), 'whole', { replace: false });
  const names = await readdir(folder);
  expect(names).not.toContain(left);
  expect(names).toContain(written);
  expect([left, written, 'source.md', '.gitignore'].map(isDraft)).toEqual([true, true, false, false]);
});
