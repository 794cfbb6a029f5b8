import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const LONG = `The old bridge stays open ${'very '.repeat(9)}long`;

test('a claim of more than 75 characters is too long', async () => {
  expect(
    await tell('claim-too-long', { [CLAIM]: swap('The old bridge stays open until the new one is', `${LONG} indeed`) }),
  ).toMatchObject([
    {
      at: `${CLAIM}:2`,
      words: `${LONG} indeed`,
      severity: 'warning',
      message: expect.stringContaining('82 characters'),
    },
  ]);
});

test('a claim of 75 characters is not', async () => {
  expect(LONG).toHaveLength(75);
  expect(
    await tell('claim-too-long', { [CLAIM]: swap('The old bridge stays open until the new one is', LONG) }),
  ).toEqual([]);
});
