import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { SOURCE, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('a source that is gone or renamed is an error', async () => {
  expect(await tellChange('source-gone', { [SOURCE]: null })).toMatchObject([{ at: `${SOURCE}:1`, severity: 'error' }]);
});

test('one that is no longer shown, or cannot be read, is not gone', async () => {
  expect(await tellChange('source-gone', { [SOURCE]: swap('rights: full', 'rights: none') })).toEqual([]);
  expect(await tellChange('source-gone', { [SOURCE]: new Uint8Array([0xff]) })).toEqual([]);
});
