import { expect, test } from 'vitest';
import { tallyBy } from '../../../src/publish/tally.ts';

const claims = [{ by: ['Ada'] }, { by: ['Bo', 'Ada', 'Ada'] }, { by: [] }, { by: ['Cy', 'Ada'] }];

test('counts claims, each once for whom it belongs to, the most first', () => {
  expect(tallyBy(claims, ({ by }) => by)).toEqual([
    { subject: 'Ada', count: 3 },
    { subject: 'Bo', count: 1 },
    { subject: 'Cy', count: 1 },
  ]);
});

test('nothing comes of no claims', () => {
  expect(tallyBy([], () => ['Ada'])).toEqual([]);
});
