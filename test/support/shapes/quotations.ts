import { times } from './repeat.ts';

/** A quotation and the passage it is compared with. */
export const QUOTATIONS: Readonly<Record<string, (size: number) => readonly [quotation: string, passage: string]>> = {
  'a whole passage but its end': (size) => [`${times('word ', size)}x`, times('word ', size)],
  'omissions between all words': (size) => [times('word … ', size), times('word ', size)],
  'brackets between all words': (size) => [times('word [x] ', size), times('word ', size)],
  'letters in brackets': (size) => [times('[w]ord ', size), times('word ', size)],
  'brackets without an end': (size) => [times('[', size), times('word ', size)],
  'words that begin alike': (size) => [`${times('ab ', size)}x`, times('ab ', size)],
  'words without spaces': (size) => [`${times('停火', size)}x`, times('停火', size)],
  'one letter': (size) => ['a', times('ba', size)],
  'numbers in numbers': (size) => [times('1,', size), `${times('1,', size)}1`],
  'words in hyphens': (size) => [`${times('a-', size)}b`, `${times('a-', size)}c`],
  'an omission of negations': (size) => ['a b … c d e', `a b ${times('not ', size)}c d e`],
  accents: (size) => [times('e\u0301', size), times('é', size)],
};
