import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, SOURCE, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const turned = swap('before the new one is open. ^p1', 'before the new one is open, unless it rains. ^p1');

test('a quotation stops before "unless"', async () => {
  const told = await tell('quotation-cut', { [SOURCE]: turned });
  expect(told).toMatchObject([
    { at: `${CLAIM}:16`, words: 'will not close the bridge before the new one is open', severity: 'warning' },
  ]);
  expect(told[0]?.message).toContain('“unless”');
});

test('it may stop elsewhere, and go on to the end', async () => {
  expect(await tell('quotation-cut')).toEqual([]);
  const whole = swap('one is open</Quote>', 'one is open, unless it rains</Quote>');
  expect(await tell('quotation-cut', { [SOURCE]: turned, [CLAIM]: whole })).toEqual([]);
  const next = swap('before the new one is open. ^p1', 'before the new one is open. But it may rain. ^p1');
  expect(await tell('quotation-cut', { [SOURCE]: next })).toEqual([]);
});
