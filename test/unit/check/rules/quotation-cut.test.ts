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

test('what is wrong elsewhere hides it not', async () => {
  const told = await tell('quotation-cut', {
    [SOURCE]: turned,
    'people/council.yaml': 'name: 7\nkind: organization\n',
  });
  expect(told).toHaveLength(1);
});

test.each([
  ['en', 'It stays open”, but only for a year.', 'but'],
  ['de', 'It stays open“, aber nur ein Jahr.', 'aber'],
  ['fr', 'It stays open », sauf en hiver.', 'sauf'],
  ['ar', 'It stays open، لكن بشرط.', 'لكن'],
  ['zh', 'It stays open，但是有条件。', '但是'],
  ['it', 'It stays open, ma non sempre.', 'ma'],
])('in %s it is told behind any marks: %s', async (language, text, word) => {
  const told = await tell('quotation-cut', {
    [SOURCE]: (source) => source.replace('language: en', `language: ${language}`).replace('^q1', `^q1\n\n${text} ^x1`),
    [CLAIM]: (claim) => `${claim}\nSee <Quote of="minutes#x1">It stays open</Quote>.\n`,
  });
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining(`“${word}”`)]);
});

test('a longer word that begins alike is another word', async () => {
  const told = await tell('quotation-cut', {
    [SOURCE]: swap('before the new one is open. ^p1', 'before the new one is open, butter is dear. ^p1'),
  });
  expect(told).toEqual([]);
});
