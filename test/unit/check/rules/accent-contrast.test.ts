import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const accent = (colour: string) => ({ 'site.yaml': (text: string) => `${text}accent: "${colour}"\n` });

test.each(['#ffcc00', '#fff', '#7a8a9a'])('%s cannot be read on light paper', async (colour) => {
  expect(await tell('accent-contrast', accent(colour))).toMatchObject([
    { at: 'site.yaml:7', words: `"${colour}"`, severity: 'error' },
  ]);
});

test.each(['#7a1f1f', '#000', '#005a9c'])('%s can', async (colour) => {
  expect(await tell('accent-contrast', accent(colour))).toEqual([]);
});
