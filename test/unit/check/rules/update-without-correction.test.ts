import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, front, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('an update that no correction explains', async () => {
  expect(await tell('update-without-correction', { [CLAIM]: front('updated: 2026-02-01') })).toMatchObject([
    { at: `${CLAIM}:13`, words: '2026-02-01', severity: 'warning' },
  ]);
});

test('an update with its correction', async () => {
  const explained = front(
    'updated: 2026-02-01\ncorrections:\n  - {on: 2026-02-01, kind: correction, note: The cost was wrong.}',
  );
  expect(await tell('update-without-correction', { [CLAIM]: explained })).toEqual([]);
});
