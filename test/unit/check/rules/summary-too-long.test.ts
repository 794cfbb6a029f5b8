import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const SUMMARY = 'The minutes say that the council will not close the old bridge before.';

test('three sentences are too long', async () => {
  const summary = 'The council met. It voted. The bridge stays.';
  expect(await tell('summary-too-long', { [CLAIM]: swap(SUMMARY, summary) })).toMatchObject([
    {
      at: `${CLAIM}:8`,
      words: summary,
      severity: 'warning',
      message: 'The summary has 3 sentences, and there is room for 2.',
    },
  ]);
});

test('two are not, whatever abbreviations stand in them', async () => {
  const summary = 'Mr. J. Smith of the U.S. Congress, e.g. Texas, spoke. The bridge stays.';
  expect(await tell('summary-too-long', { [CLAIM]: swap(SUMMARY, summary) })).toEqual([]);
});
