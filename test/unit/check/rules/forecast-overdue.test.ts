import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const forecast = { [CLAIM]: swap('verdict: supported', 'verdict: open\nresolvesAt: 2026-03-01') };

test('an open forecast is told when its day is over', async () => {
  expect(await tell('forecast-overdue', forecast, '2026-03-02')).toMatchObject([
    { at: `${CLAIM}:8`, words: '2026-03-01', severity: 'warning' },
  ]);
});

test('not on its day, not after it was resolved, and never where nobody knows the day, as in a build', async () => {
  expect(await tell('forecast-overdue', forecast, '2026-03-01')).toEqual([]);
  expect(await tell('forecast-overdue', forecast, null)).toEqual([]);
  const resolved = swap('verdict: supported', 'verdict: rated-false\nresolvesAt: 2026-03-01');
  expect(await tell('forecast-overdue', { [CLAIM]: resolved }, '2026-03-02')).toEqual([]);
});
