import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, front, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const ENTRY = 'corrections: [{on: 2026-02-01, kind: correction, note: A day was wrong.}]';

test('a correction that is gone, or has another day, is a warning', async () => {
  const before = { [CLAIM]: front(ENTRY) };
  expect(await tellChange('correction-removed', { [CLAIM]: swap(`${ENTRY}\n`, '') }, before)).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('A day was wrong.') },
  ]);
  expect(
    await tellChange('correction-removed', { [CLAIM]: swap('on: 2026-02-01', 'on: 2026-02-02') }, before),
  ).toHaveLength(1);
});

test('a note may be worded better, and another entry added', async () => {
  const more =
    '{on: 2026-03-01, kind: update, note: More.}, {on: 2026-02-01, kind: correction, note: The day of the session was wrong.}';
  const after = { [CLAIM]: swap('{on: 2026-02-01, kind: correction, note: A day was wrong.}', more) };
  expect(await tellChange('correction-removed', after, { [CLAIM]: front(ENTRY) })).toEqual([]);
});
