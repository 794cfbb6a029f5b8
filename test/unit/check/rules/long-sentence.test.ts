import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const WORDS = (count: number) =>
  `Here ${'come more '
    .repeat(count)
    .trim()
    .split(' ')
    .slice(0, count - 1)
    .join(' ')}.`;

test('a sentence of more than 35 words is told at its line', async () => {
  expect(await tell('long-sentence', { [CLAIM]: body(`A short one.\n${WORDS(36)}`) })).toMatchObject([
    { at: `${CLAIM}:19`, words: WORDS(36), severity: 'warning', message: expect.stringContaining('36 words') },
  ]);
});

test('quoted words and other sentences do not count', async () => {
  const quote = '<Quote of="minutes#p1">will not close the bridge before the new one is open</Quote>';
  expect(
    await tell('long-sentence', { [CLAIM]: body(`${WORDS(35)} ${WORDS(30).replace('.', '')} ${quote}.`) }),
  ).toEqual([]);
});
