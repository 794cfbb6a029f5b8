import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, front, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('a claimant without a reply', async () => {
  expect(await tell('claimant-not-asked')).toMatchObject([{ at: `${CLAIM}:3`, words: 'council', severity: 'warning' }]);
});

test('a claimant who was asked, or whom nobody knows', async () => {
  const asked = front('reply: {on: 2026-01-02, text: No answer came.}');
  expect(await tell('claimant-not-asked', { [CLAIM]: asked })).toEqual([]);
  expect(await tell('claimant-not-asked', { [CLAIM]: swap('claimant: council', 'claimant: null') })).toEqual([]);
});
