import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/search/question.ts';

const wordsOf = (text: string) => readQuestion(text).words;

test('a pasted post is taken apart into its words, in any script and without accents', () => {
  expect(wordsOf('Did Putin’s envoy… say "NO"?? no! Київ 2025 café')).toEqual([
    'did',
    'putins',
    'envoy',
    'say',
    'no',
    'no',
    'киів',
    '2025',
    'cafe',
  ]);
});

test('hashtags and names of accounts are taken apart where capitals and digits join words', () => {
  expect(wordsOf('#StopTheSteal2020 @realDonaldTrump #WWIIHero #plain @snake_case')).toEqual([
    ...['stop', 'the', 'steal', '2020', 'real', 'donald', 'trump', 'wwii', 'hero', 'plain', 'snake', 'case'],
  ]);
  expect(wordsOf('McDonald iPhone')).toEqual(['mcdonald', 'iphone']);
});

test('web addresses are left out, also one that is stuck to a word', () => {
  expect(wordsOf('see https://t.co/AbC?x=1 or example.com/path and #Iranpic.twitter.com/TvRk now')).toEqual([
    ...['see', 'or', 'and', 'iran', 'now'],
  ]);
});

test('a script without spaces is cut into words', () => {
  const words = wordsOf('新桥造价一千七百万');
  expect(words.length).toBeGreaterThan(2);
  expect(words.join('')).toBe('新桥造价一千七百万');
});

describe('nothing to ask for', () => {
  test.each(['', '   ', '😂😂😂', '?!… —', 'https://t.co/abc', '@@@ ###', '\u0000\u200b'])('%j', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

test('phrases of two words or more are told from single words between marks', () => {
  expect(readQuestion('he said "will not attend" and “so it is” and "no" and «à la fin»').phrases).toEqual([
    'will not attend',
    'so it is',
    'à la fin',
  ]);
});

test('of a very long text only the beginning is read, and quickly', () => {
  const long = `bridge ${'lorem ipsum dolor '.repeat(60_000)}`;
  const { words, open } = readQuestion(long);
  expect(words[0]).toBe('bridge');
  expect(words.length).toBeLessThan(1000);
  expect(open).toBe(false);
});

test('a word may go on where the question ends in it', () => {
  expect(readQuestion('the brid').open).toBe(true);
  expect(readQuestion('the bridge ').open).toBe(false);
});
