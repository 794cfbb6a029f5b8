import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareFolders } from '../../../src/bench/compare-folders.ts';
import { CITING_FIRST_SOURCE, idOfClaim, makeArchive } from '../../../src/bench/make-archive.ts';
import { loadFolder, makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

async function make(claims: number, seed?: number): Promise<string> {
  const folder = await makeFolder();
  await makeArchive(folder, { claims, sources: Math.ceil(claims / 5), ...(seed !== undefined && { seed }) });
  return folder;
}

test('the same numbers make the same archive, another seed makes another', async () => {
  const one = await make(20);
  expect(compareFolders(one, await make(20))).toEqual([]);
  expect(compareFolders(one, await make(20, 2)).length).toBeGreaterThan(20);
});

test('an archive is without errors, with three quotations and six citations of about 600 words a claim', async () => {
  const folder = await make(200);
  const { archive, faults } = await loadFolder(folder);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(archive?.claims.size).toBe(200);
  for (const claim of archive?.claims.values() ?? []) {
    expect(claim.citations).toHaveLength(6);
    expect(claim.citations.filter(({ words }) => words)).toHaveLength(3);
  }
  const text = await readFile(join(folder, `claims/${idOfClaim(7)}.mdx`), 'utf8');
  const words = text.split('\n---\n')[1]?.split(/\s+/).length ?? 0;
  expect(words).toBeGreaterThan(500);
  expect(words).toBeLessThan(700);
  const [first] = archive?.sources.values() ?? [];
  expect(first?.claims.length).toBeGreaterThanOrEqual(CITING_FIRST_SOURCE);
});
