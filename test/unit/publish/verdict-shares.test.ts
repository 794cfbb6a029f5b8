import { expect, test } from 'vitest';
import { SHARES_FROM, shareVerdicts } from '../../../src/publish/verdict-shares.ts';
import { makeClaim, makeVerdict } from './example.ts';

const yes = makeVerdict('yes');
const unused = makeVerdict('unused');
const old = makeVerdict('old', { retired: '2020-01-01' });
const no = makeVerdict('no');
const scale = [yes, unused, old, no];

function claims(count: number, verdict: typeof yes) {
  return Array.from({ length: count }, (_, index) => makeClaim(`${verdict.id}-${index}`, { verdict }));
}

test('verdicts stand in the order of the scale, the one most claims have with the longest bar', () => {
  expect(shareVerdicts([...claims(4, no), ...claims(1, yes)], scale, { whole: false })).toEqual([
    { verdict: yes, count: 1, share: null, length: 0.25 },
    { verdict: no, count: 4, share: null, length: 1 },
  ]);
});

test('the whole scale holds what nobody got, but not what can no longer be got', () => {
  const counts = (given: ReturnType<typeof claims>) =>
    shareVerdicts(given, scale, { whole: true }).map(({ verdict, count }) => [verdict.id, count]);
  expect(counts(claims(2, yes))).toEqual([
    ['yes', 2],
    ['unused', 0],
    ['no', 0],
  ]);
  expect(counts(claims(1, old))).toEqual([
    ['yes', 0],
    ['unused', 0],
    ['old', 1],
    ['no', 0],
  ]);
  expect(shareVerdicts([], scale, { whole: true }).every(({ length }) => length === 0)).toBe(true);
});

test('there are no shares under 20 claims, and from 20 on they add up', () => {
  expect(SHARES_FROM).toBe(20);
  expect(shareVerdicts(claims(19, yes), scale, { whole: false })[0]?.share).toBeNull();
  const shares = shareVerdicts([...claims(15, yes), ...claims(5, no)], scale, { whole: false });
  expect(shares.map(({ share }) => share)).toEqual([0.75, 0.25]);
});
