import { expect, test } from 'vitest';
import type { Citation, Verification } from '../../../src/archive/archive.ts';
import { en } from '../../../src/i18n/en.ts';
import { describeOutcome } from '../../../src/i18n/outcome.ts';

const tell = (verification: Verification) =>
  describeOutcome(
    { words: { quote: 'x', verification, highlights: new Map(), published: true } } as unknown as Citation,
    en,
  );

test('a quotation that is identical says so', () => {
  expect(tell({ outcome: 'verbatim' })).toBe('Compared word for word with the archived copy: identical.');
});

test('differences of typography are named', () => {
  expect(tell({ outcome: 'folded', folds: ['quotes', 'space'] })).toBe(
    'Compared word for word with the archived copy: identical but for typography (quotation marks and spaces).',
  );
});

test('each kind of marked edit is named once', () => {
  const edits = [
    { kind: 'omission', text: '…' },
    { kind: 'omission', text: '…' },
    { kind: 'capital', text: '[T]' },
  ] as const;
  expect(tell({ outcome: 'edited', folds: [], edits: [...edits] })).toBe(
    'Compared word for word with the archived copy: identical but for marked edits (an omission and a capital changed in brackets).',
  );
});

test('what could not be compared does not claim to have been', () => {
  expect(tell({ outcome: 'unchecked' })).toBe('Could not be compared: the passage holds no text.');
  expect(describeOutcome({ words: null } as Citation, en)).toBe('Cited as a whole, without quoted words.');
});
