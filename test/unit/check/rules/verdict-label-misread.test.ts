import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const verdict = (label: string, rest: string) => ({
  'verdicts.yaml': (text: string) => `${text}- id: more\n  label: "${label}"\n  definition: So it is.\n  ${rest}\n`,
});

test.each([
  ['True but misleading', 'family: truth\n  rating: 2'],
  ['False, strictly', 'family: truth\n  rating: 4'],
  ['2 of 5 sources', 'family: evidence'],
])('%s is read as something else', async (label, rest) => {
  expect(await tell('verdict-label-misread', verdict(label, rest))).toMatchObject([
    { at: 'verdicts.yaml:15', words: `"${label}"`, severity: 'error' },
  ]);
});

test.each([
  ['True', 'family: truth\n  rating: 5'],
  ['Mostly false', 'family: truth\n  rating: 2'],
  ['Unproven', 'family: evidence'],
])('%s is not', async (label, rest) => {
  expect(await tell('verdict-label-misread', verdict(label, rest))).toEqual([]);
});
