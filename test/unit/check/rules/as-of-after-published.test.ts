import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('knowledge later than the publication', async () => {
  expect(await tell('as-of-after-published', { [CLAIM]: swap('asOf: 2026-01-02', 'asOf: 2026-02-01') })).toMatchObject([
    { at: `${CLAIM}:9`, words: '2026-02-01', severity: 'warning' },
  ]);
});

test('knowledge of the day of the publication, or of an update', async () => {
  expect(await tell('as-of-after-published', { [CLAIM]: swap('asOf: 2026-01-02', 'asOf: 2026-01-03') })).toEqual([]);
  const updated = swap('asOf: 2026-01-02', 'asOf: 2026-02-01\nupdated: 2026-02-01');
  expect(await tell('as-of-after-published', { [CLAIM]: updated })).toEqual([]);
});
