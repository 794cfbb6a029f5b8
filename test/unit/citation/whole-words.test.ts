import { expect, test } from 'vitest';
import { fold } from '../../../src/citation/fold.ts';
import { grade } from '../../../src/citation/grade.ts';
import { findWords } from '../../../src/citation/words.ts';

const outcome = (quotation: string, passage: string, language = 'en') => grade(quotation, passage, language).outcome;

function expectCut(quotation: string, passage: string, word: string, language = 'en') {
  expect(grade(quotation, passage, language)).toEqual({ outcome: 'mismatch', reason: 'word-edge', word });
}

test('words to the letter are verbatim, and their place is told', () => {
  expect(grade('the river rose', 'At night the river rose.', 'en')).toEqual({
    outcome: 'verbatim',
    ranges: [[9, 23]],
  });
});

test('words that stand twice pass, and the first is marked', () => {
  expect(grade('no', 'yes or no or no', 'en')).toEqual({ outcome: 'verbatim', ranges: [[7, 9]] });
});

test('words whose first occurrence is inside another word are found where they stand whole', () => {
  expect(grade('art', 'party art', 'en')).toEqual({ outcome: 'verbatim', ranges: [[6, 9]] });
});

test('folded words name their folds and lie in the unfolded passage', () => {
  expect(grade('"ready" - now', 'He is “ready”\u00A0– now.', 'en')).toEqual({
    outcome: 'folded',
    folds: ['quotes', 'dashes', 'space'],
    ranges: [[6, 19]],
  });
});

test('case, digits and letters count', () => {
  expect(outcome('The River', 'The river')).toBe('mismatch');
  expect(outcome('cafe', 'café')).toBe('mismatch');
  expect(outcome('106', '10⁶')).toBe('mismatch');
  expect(outcome('10⁶ euros', 'about 10⁶ euros')).toBe('verbatim');
});

test('an empty quotation is refused, and so is one of dots alone', () => {
  for (const quotation of ['', ' \n', '…', '—']) {
    expect(grade(quotation, 'He said … that — well.', 'en')).toEqual({ outcome: 'mismatch', reason: 'empty' });
  }
});

test('a block without text cannot be checked', () => {
  expect(grade('words', ' ', 'en')).toEqual({ outcome: 'unchecked' });
});

test('no quotation crosses table cells', () => {
  const row = 'Spain\u001f47 million\u001f2021';
  expect(outcome('47 million', row)).toBe('verbatim');
  expect(grade('Spain 47 million', row, 'en')).toEqual({ outcome: 'mismatch', reason: 'crosses-cells' });
  expect(grade('Spain\u001f47', row, 'en')).toEqual({ outcome: 'mismatch', reason: 'crosses-cells' });
  expect(outcome('Spain … 47 million', row)).toBe('mismatch');
});

test('a quotation does not begin or end inside a word', () => {
  expectCut('likely', 'That is unlikely.', 'unlikely');
  expectCut('He will not att', 'He will not attend.', 'attend');
  expectCut('caf', 'le cafe\u0301', 'café', 'fr');
});

test('a quotation does not begin or end inside a number', () => {
  expectCut('7 million', 'about 17 million people', '17');
  expectCut('5 per cent', 'rose 5.5 per cent', '5.5');
  expectCut('5', 'it was -5 outside', '-5');
  expectCut('5', 'it was −5 outside', '-5');
  expectCut('$5', 'lost -$5', '-$5');
  expectCut('5', 'a rate of .5', '.5');
  expectCut('000', '1,000 men', '1,000');
  expectCut('1', '1\u202F000 men', '1');
  expectCut('000 men', '1 000 men', '000');
  expectCut('12', "12'500 francs", "12'500");
  expectCut('30', 'at 12:30', '12:30');
  expectCut('5', 'about 5/6 of it', '5/6');
  expectCut('2019', 'in 2019–2020', '2019-2020');
  expectCut('10', '10⁶ euros', '10⁶');
});

test('the punctuation around a number is not part of it', () => {
  expect(outcome('in 2019', 'It was in 2019.')).toBe('verbatim');
  expect(outcome('20', 'grew by 20%')).toBe('verbatim');
  expect(outcome('5 million', 'lost $5 million')).toBe('verbatim');
  expect(outcome('19', 'COVID-19 is')).toBe('verbatim');
  expect(outcome('5', 'a 5-year plan')).toBe('verbatim');
  expect(outcome('2019', 'in 2019—40 people died')).toBe('verbatim');
  expect(outcome('300 people', 'in 2019 300 people')).toBe('verbatim');
  expect(outcome('100 people', 'the top 10\n100 people')).toBe('verbatim');
});

test('scripts without spaces may be quoted between any two letters, but not inside a number', () => {
  expect(outcome('我们', '他说我们很好', 'zh')).toBe('verbatim');
  expect(outcome('ดี', 'สวัสดีครับ', 'th')).toBe('verbatim');
  expect(outcome('军队', 'NATO军队', 'zh')).toBe('verbatim');
  expect(outcome('7年', '17年', 'zh')).toBe('mismatch');
  expect(outcome('七人', '十七人', 'zh')).toBe('mismatch');
});

test('a possessive or an elision may be left off, half a contraction may not', () => {
  expect(outcome('Putin', 'Putin’s offer')).toBe('verbatim');
  expect(outcome('Ukraine', 'l’Ukraine', 'fr')).toBe('verbatim');
  expectCut('isn', 'It isn’t so.', "isn't");
  expectCut('t so', 'It isn’t so.', "isn't");
  expectCut('re ready', 'They’re ready.', "They're");
  expectCut('est là', 'Il n’est là', "n'est", 'fr');
  expectCut('ять', 'п’ять осіб', "п'ять", 'uk');
});

test('a compound may be quoted in part, but not without its negation', () => {
  expect(outcome('backed plan', 'a U.S.-backed plan')).toBe('verbatim');
  expect(outcome('no doubt', 'Yes—no doubt.')).toBe('verbatim');
  expectCut('nuclear', 'a non-nuclear option', 'non-nuclear');
  expectCut('fly zone', 'a no-fly zone', 'no-fly');
  expectCut('elected', 'was re-elected', 're-elected');
  expectCut('-backed plan', 'a U.S.-a-backed plan', 'U.S.-a-backed');
});

test('words of millions of letters and hyphens are compared, and are no crash', { timeout: 30_000 }, () => {
  const long = 'a-'.repeat(3_900_000);
  expect(outcome(`${long}b`, `${long}c`)).toBe('mismatch');
  expect(findWords(fold(`${long}b`)).length).toBeGreaterThan(1);
});

test('a quotation longer than a chapter stands to the letter or not at all', () => {
  const words = 'many words stand here and '.repeat(5_000);
  expect(outcome(words, words)).toBe('verbatim');
  expect(outcome(`[M]${words.slice(1, 26 * 2_000)}`, words)).toBe('edited');
  expect(outcome(`[M]${words.slice(1)}`, words)).toBe('mismatch');
});
