import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test.each([
  ['people/council.yaml', '/people/council/'],
  ['topics/bridge.yaml', '/topics/bridge/'],
  ['pages/about.mdx', '/about/'],
])('without %s an address leads nowhere', async (file, address) => {
  expect(await tellChange('address-gone', { [file]: null })).toMatchObject([
    { at: `${file}:1`, severity: 'error', message: expect.stringContaining(address) },
  ]);
});

test('a verdict leaves the scale only by `retired`', async () => {
  const renamed = { 'verdicts.yaml': swap('id: open', 'id: pending') };
  expect(await tellChange('address-gone', renamed)).toMatchObject([
    { at: 'verdicts.yaml:1', message: expect.stringContaining('/verdicts/open/') },
  ]);
  const retired = { 'verdicts.yaml': swap('family: forecast\n', 'family: forecast\n  retired: 2026-02-01\n') };
  expect(await tellChange('address-gone', retired)).toEqual([]);
  expect(await tellChange('address-gone', { 'verdicts.yaml': '- id: [' })).toEqual([]);
});
