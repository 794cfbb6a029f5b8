import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('four words are too few', async () => {
  const told = await tell('quotation-too-short', {
    [CLAIM]: body('It <Quote of="minutes#p1">will not close the</Quote>.'),
  });
  expect(told).toMatchObject([{ at: `${CLAIM}:18`, words: 'will not close the', severity: 'warning' }]);
});

test('five are not', async () => {
  const text = 'It <Quote of="minutes#p1">will not close the bridge</Quote>.';
  expect(await tell('quotation-too-short', { [CLAIM]: body(text) })).toEqual([]);
});
