import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { SOURCE, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const P2 = 'The new bridge costs 17 million, of which 5.5 are paid. ^p2';

test('a block that is gone is an error that shows its words', async () => {
  expect(await tellChange('block-removed', { [SOURCE]: swap(P2, '') })).toMatchObject([
    {
      at: `${SOURCE}:1`,
      severity: 'error',
      message: expect.stringContaining('`^p2` is gone: “The new bridge costs 17 million'),
    },
  ]);
});

test('an id that was renamed is gone as well, and is told at the new one', async () => {
  expect(await tellChange('block-removed', { [SOURCE]: swap('^p2', '^p3') })).toMatchObject([
    { at: `${SOURCE}:13`, message: expect.stringContaining('`^p2` now have the id `^p3`') },
  ]);
});

test('a transcription mistake goes when its correction says so, a withdrawn block never', async () => {
  const corrected = 'The new bridge costs 17 million, of which 5 are paid. ^p3 was=p2';
  expect(await tellChange('block-removed', { [SOURCE]: swap(P2, corrected) })).toEqual([]);
  expect(await tellChange('block-removed', { [SOURCE]: swap(P2, `${P2} until=2026-03-01`) })).toEqual([]);
  const withdrawn = { [SOURCE]: swap(P2, `${P2} until=2026-03-01`) };
  expect(await tellChange('block-removed', { [SOURCE]: swap(`${P2} until=2026-03-01`, '') }, withdrawn)).toHaveLength(
    1,
  );
});

test('moving blocks about removes none, nor does a file that cannot be read', async () => {
  const moved = (text: string) => text.replace(`${P2}\n\n`, '').concat(`\n${P2}\n`);
  expect(await tellChange('block-removed', { [SOURCE]: moved })).toEqual([]);
  expect(await tellChange('block-removed', { [SOURCE]: (text) => text.replace(/---\n\n/, '\n') })).toEqual([]);
});
