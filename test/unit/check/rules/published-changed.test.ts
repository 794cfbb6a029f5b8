import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('another day of publication is a warning', async () => {
  const after = { [CLAIM]: swap('published: 2026-01-03', 'published: 2026-02-01') };
  expect(await tellChange('published-changed', after)).toMatchObject([
    { at: `${CLAIM}:10`, severity: 'warning', message: expect.stringContaining('2026-01-03') },
  ]);
});

test('the hour of the same day is none', async () => {
  const after = { [CLAIM]: swap('published: 2026-01-03', 'published: 2026-01-03T09:00:00Z') };
  expect(await tellChange('published-changed', after)).toEqual([]);
});
