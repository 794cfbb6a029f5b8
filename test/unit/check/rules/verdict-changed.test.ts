import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, front, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const RATED = (text: string) => text.replace('verdict: supported', 'verdict: rated-false');

test('a published verdict that changes without a correction is an error', async () => {
  expect(await tellChange('verdict-changed', { [CLAIM]: RATED })).toMatchObject([
    { at: `${CLAIM}:7`, severity: 'error', help: expect.stringContaining('was: supported}') },
  ]);
});

test.each([
  ['names the former verdict', 'was: supported', 0],
  ['names none', 'was: null', 1],
  ['names another', 'was: open', 1],
])('a new correction that %s', async (_does, was, count) => {
  const correct = `topics: [bridge]\ncorrections: [{on: 2026-02-01, kind: correction, note: It was found., ${was}}]\n`;
  const after = (text: string) => RATED(text).replace('topics: [bridge]\n', correct);
  expect(await tellChange('verdict-changed', { [CLAIM]: after })).toHaveLength(count);
});

test('a correction that was there before does not count, nor one that was worded anew', async () => {
  const before = {
    [CLAIM]: front('corrections: [{on: 2026-02-01, kind: correction, note: A day was wrong., was: supported}]'),
  };
  expect(await tellChange('verdict-changed', { [CLAIM]: RATED }, before)).toHaveLength(1);
  const after = (text: string) => RATED(text).replace('A day was wrong.', 'A day was wrong, and is right now.');
  expect(await tellChange('verdict-changed', { [CLAIM]: after }, before)).toHaveLength(1);
});

test('another name of the file hides no change', async () => {
  const moved = (text: string) =>
    RATED(text).replace('topics: [bridge]\n', 'topics: [bridge]\nformerly: [bridge-stays]\n');
  const claim = await readFile('test/fixtures/little/claims/bridge-stays.mdx', 'utf8');
  const after = { [CLAIM]: null, 'claims/the-bridge.mdx': moved(claim) };
  expect(await tellChange('verdict-changed', after)).toMatchObject([{ at: 'claims/the-bridge.mdx:7' }]);
});

test('a draft may change', async () => {
  expect(await tellChange('verdict-changed', { [CLAIM]: RATED }, { [CLAIM]: front('draft: true') })).toEqual([]);
});

test('what cannot be read is told by itself', async () => {
  expect(await tellChange('verdict-changed', { [CLAIM]: swap('verdict: supported', 'verdict: [') })).toEqual([]);
});
