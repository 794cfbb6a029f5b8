import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, front, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const REWORDED = swap('until the new one is', 'until the new one opens');

test('a published claim in other words is an error, and shows the words it had', async () => {
  expect(await tellChange('claim-reworded', { [CLAIM]: REWORDED })).toMatchObject([
    { at: `${CLAIM}:2`, severity: 'error', message: expect.stringContaining('until the new one is”') },
  ]);
});

test('one letter counts; where the line breaks and how YAML writes it do not', async () => {
  expect(await tellChange('claim-reworded', { [CLAIM]: swap('The old bridge', 'The Old bridge') })).toHaveLength(1);
  const written = swap(
    'claim: The old bridge stays open until the new one is\n',
    'claim: >-\n  The old bridge stays open\n  until the new one is\n',
  );
  expect(await tellChange('claim-reworded', { [CLAIM]: written })).toEqual([]);
});

test('with a new correction, and in a draft, the words may change', async () => {
  const corrected = `topics: [bridge]\ncorrections: [{on: 2026-02-01, kind: clarification, note: It said “is”.}]\n`;
  const after = swap('until the new one is', 'until the new one opens');
  const both = (text: string) => (after as (text: string) => string)(text).replace('topics: [bridge]\n', corrected);
  expect(await tellChange('claim-reworded', { [CLAIM]: both })).toEqual([]);
  expect(await tellChange('claim-reworded', { [CLAIM]: REWORDED }, { [CLAIM]: front('draft: true') })).toEqual([]);
});
