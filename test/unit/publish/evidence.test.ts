import { expect, test } from 'vitest';
import type { Citation, Reference } from '../../../src/archive/archive.ts';
import { groupByStance, stancesOf } from '../../../src/publish/evidence.ts';

function reference(number: number, ...stances: Citation['stance'][]): Reference {
  return { number, citations: stances.map((stance) => ({ stance })) } as unknown as Reference;
}

test('evidence for a claim stands before evidence against it, then context, each passage once', () => {
  const groups = groupByStance([
    reference(1, 'context'),
    reference(2, 'contradicts'),
    reference(3, null),
    reference(4, 'supports', 'context'),
    reference(5, 'context', 'contradicts'),
  ]);
  expect(groups.map(({ stance, references }) => [stance, references.map(({ number }) => number)])).toEqual([
    ['supports', [4]],
    ['contradicts', [2, 5]],
    ['context', [1]],
    ['none', [3]],
  ]);
});

test('a passage that is cited for and against is named with both, in the order of the text', () => {
  expect(stancesOf(reference(1, 'contradicts', 'context', 'supports'))).toEqual(['contradicts', 'supports', 'context']);
});
