import { afterAll, expect, test } from 'vitest';
import { removeMade } from '../../../support/archive-on-disk.ts';
import { body, CLAIM, tell } from '../../../support/check-on-disk.ts';

afterAll(removeMade);

const HARD =
  'Notwithstanding aforementioned infrastructural considerations, municipal representatives deliberated extensively. ';
const EASY = 'The council met on a cold day and talked about the bridge for a long time. ';

test('a text of long words and sentences is hard to read', async () => {
  expect(await tell('hard-words', { [CLAIM]: body(HARD.repeat(12)) })).toMatchObject([
    { at: `${CLAIM}:15`, severity: 'warning', message: expect.stringMatching(/LIX \d+, at most 60/) },
  ]);
});

test('a text of common words is not, nor one in a language whose words are not counted', async () => {
  expect(await tell('hard-words', { [CLAIM]: body(EASY.repeat(12)) })).toEqual([]);
  const chinese = (text: string) => `${text.replace('authors:', 'language: zh\nauthors:')}\n${HARD.repeat(12)}\n`;
  expect(await tell('hard-words', { [CLAIM]: chinese })).toEqual([]);
});
