import { expect, test } from 'vitest';
import { explainDifferences, explainMismatch } from '../../../src/citation/explain.ts';
import { grade } from '../../../src/citation/grade.ts';
import { nearest } from '../../../src/citation/nearest.ts';
import { wordDiff } from '../../../src/citation/word-diff.ts';

const PASSAGES = [
  { key: 'p1', text: 'The talks were held in Istanbul. Nobody expected much of them.' },
  { key: 'p2', text: 'On Monday, 17 ships left the port of Odesa with grain for Egypt. The sea was calm.' },
  { key: 'p3', text: 'The port is closed on Mondays.' },
];

test('a misread sentence leads to the sentence that was meant', () => {
  const found = nearest('On Monday, 7 sbips left the port of Odesa with graln for Egypt.', PASSAGES);
  expect(found).toMatchObject({
    key: 'p2',
    text: 'On Monday, 17 ships left the port of Odesa with grain for Egypt.',
    start: 0,
    end: 64,
  });
  expect(found?.similarity).toBeGreaterThan(0.7);
});

test('a misread word at the end does not cut the sentence short', () => {
  expect(nearest('left the port of Odesa with grain for Xyzzyx', PASSAGES)?.text).toBe(
    'left the port of Odesa with grain for Egypt',
  );
});

test('words from elsewhere lead nowhere', () => {
  expect(nearest('A completely unrelated remark about gardening', PASSAGES)).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});

test('the nearest passage is found among thousands', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    key: `b${index}`,
    text: `Block ${index} says little of the sea.`,
  }));
  expect(nearest('Seventeen ships left the port of Odesa', [...many, ...PASSAGES])?.key).toBe('p2');
});

test('numbers come first, then negations, then names', () => {
  const { differences } = wordDiff(
    'He said that Kuleba will come with 17 big men',
    'He said that Sybiha will not come with 7 tall men',
    'en',
  );
  expect(explainDifferences(differences)).toEqual([
    'Number: you wrote "17", the source has "7".',
    'Negation: the source has "not", which you left out.',
    'Name: you wrote "Kuleba", the source has "Sybiha".',
    'Word: you wrote "big", the source has "tall".',
  ]);
});

test('the parts of a comparison make up the quotation and the source', () => {
  const { parts } = wordDiff('the big dam held', 'the old dam held', 'en');
  expect(parts).toEqual([
    { kind: 'same', text: 'the ' },
    { kind: 'added', text: 'big ' },
    { kind: 'removed', text: 'old ' },
    { kind: 'same', text: 'dam held' },
  ]);
});

test('what folding makes equal is no difference', () => {
  expect(wordDiff('"won\'t" - now', '“won’t” – now', 'en').differences).toEqual([]);
});

test('a capital letter and a comma are named for what they are', () => {
  const { differences } = wordDiff('Yes the Dam held', 'Yes, the dam held', 'en');
  expect(differences).toEqual([
    { kind: 'case', wrote: 'Dam', source: 'dam' },
    { kind: 'punctuation', wrote: '', source: ',' },
  ]);
});

test('each refusal has a sentence', () => {
  const result = grade('7 ships left', PASSAGES[1]?.text ?? '', 'en');
  expect(result.outcome === 'mismatch' && explainMismatch(result)).toBe(
    'The quotation begins or ends inside "17"; quote whole words and whole numbers.',
  );
});

test('of a quotation too long to look for marked edits, the limit is told', () => {
  const words = 'many words stand here and '.repeat(5_000);
  const found = grade(`Of ${words}[so] they end`, `Of ${words}they end.`, 'en');
  expect(found).toEqual({ outcome: 'mismatch', reason: 'too-long' });
  expect(found.outcome === 'mismatch' && explainMismatch(found)).toContain('at most 100000 characters');
  expect(grade(`${words}they end`, `Of ${words}they end.`, 'en').outcome).toBe('verbatim');
});
