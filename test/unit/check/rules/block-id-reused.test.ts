import { afterAll, expect, test } from 'vitest';
import { tellChange } from '../../../support/archive-in-git.ts';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { SOURCE, swap } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const BEFORE = { [SOURCE]: swap('5.5 are paid. ^p2', '5.5 are paid. ^p2b was=p2') };

test('the id of a wrong transcription is not given again', async () => {
  const after = { [SOURCE]: (text: string) => text.replace(' was=p2', '').concat('\nNobody objected. ^p2\n') };
  expect(await tellChange('block-id-reused', after, BEFORE)).toMatchObject([{ at: `${SOURCE}:23`, severity: 'error' }]);
});

test('the mark that leads from it to its correction stays', async () => {
  expect(await tellChange('block-id-reused', { [SOURCE]: swap(' was=p2', '') }, BEFORE)).toMatchObject([
    { at: `${SOURCE}:13`, help: 'Write `was=p2` behind `^p2b` again.' },
  ]);
  expect(await tellChange('block-id-reused', { [SOURCE]: swap('17 million', '18 million') }, BEFORE)).toEqual([]);
});
