import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { CLAIM, swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

test('a topic without a claim', async () => {
  expect(await tell('topic-unnamed', { 'topics/traffic.yaml': 'name: Traffic\n' })).toMatchObject([
    { at: 'topics/traffic.yaml:1', severity: 'warning' },
  ]);
});

test('a topic with one', async () => {
  const changes = { 'topics/traffic.yaml': 'name: Traffic\n', [CLAIM]: swap('[bridge]', '[bridge, traffic]') };
  expect(await tell('topic-unnamed', changes)).toEqual([]);
});
