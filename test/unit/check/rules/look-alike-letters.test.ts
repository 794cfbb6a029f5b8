import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { swap, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const council = (name: string) => ({ 'people/council.yaml': swap('The council', name) });

test.each(['The c\u043euncil', '\u0410da', 'Τhe council', 'Ки\u0065в'])(
  '%s is written in two scripts',
  async (name) => {
    expect(await tell('look-alike-letters', council(name))).toMatchObject([
      { at: 'people/council.yaml:1', words: name, severity: 'error' },
    ]);
  },
);

test.each(['Київ', 'Καβάφης', 'Рада (Rada)', 'Яndex', 'Müller', '東京 TV'])('%s is not', async (name) => {
  expect(await tell('look-alike-letters', council(name))).toEqual([]);
});
