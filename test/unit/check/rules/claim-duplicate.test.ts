import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const LITTLE = join(import.meta.dirname, '../../../fixtures/little', CLAIM);

/** The little claim once more, with other words. */
async function another(claim: string) {
  return { 'claims/zwin.mdx': (await readFile(LITTLE, 'utf8')).replace(/^claim: .*$/m, `claim: ${claim}`) };
}

test('a claim in nearly the same words', async () => {
  const words = 'The old bridge stays open, until the new one is!';
  expect(await tell('claim-duplicate', await another(words))).toMatchObject([
    { at: 'claims/zwin.mdx:2', words, severity: 'warning', message: expect.stringContaining('`bridge-stays`') },
  ]);
});

test.each([
  'The old bridge stays not open until the new one is',
  'The old bridge stays open until the 2 new one is',
  'Traffic is heavier than before',
])('another claim: %s', async (words) => {
  expect(await tell('claim-duplicate', await another(words))).toEqual([]);
});
