import { expect, test } from 'vitest';
import { countVerdicts } from '../../../src/publish/verdict-counts.ts';
import { makeClaim, makeVerdict } from './example.ts';

test('counts stand in the order of the scale, without verdicts that were not given', () => {
  const [yes, unused, no] = [makeVerdict('yes'), makeVerdict('unused'), makeVerdict('no')];
  const claims = [makeClaim('a', { verdict: no }), makeClaim('b', { verdict: yes }), makeClaim('c', { verdict: no })];
  expect(countVerdicts(claims, [yes, unused, no])).toEqual([
    { verdict: yes, count: 1 },
    { verdict: no, count: 2 },
  ]);
});
