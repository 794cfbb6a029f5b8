import { LONGEST_EDITED } from './grade.ts';
import type { Mismatch } from './outcome.ts';
import type { Difference, DifferenceKind } from './word-diff.ts';

const LABELS: Record<DifferenceKind, string> = {
  number: 'Number',
  negation: 'Negation',
  name: 'Name',
  word: 'Word',
  case: 'Capital letter',
  punctuation: 'Punctuation',
};

/** One sentence for each difference, in their order: `Number: you wrote "17", the source has "7".` */
export function explainDifferences(differences: readonly Difference[]): string[] {
  return differences.map(({ kind, wrote, source }) => {
    const label = LABELS[kind];
    if (source === '') return `${label}: you wrote "${wrote}", which the source does not have there.`;
    if (wrote === '') return `${label}: the source has "${source}", which you left out.`;
    return `${label}: you wrote "${wrote}", the source has "${source}".`;
  });
}

/** One sentence that says why a quotation was refused. */
export function explainMismatch(mismatch: Mismatch): string {
  switch (mismatch.reason) {
    case 'empty':
      return 'The quotation holds no words.';
    case 'not-found':
      return 'These words do not stand in the cited block.';
    case 'too-long':
      return `These words do not stand in the cited block as they are, and marked edits are sought in at most ${LONGEST_EDITED} characters.`;
    case 'crosses-cells':
      return 'The quotation runs from one table cell into another; quote each cell on its own.';
    case 'word-edge':
      return `The quotation begins or ends inside "${mismatch.word}"; quote whole words and whole numbers.`;
    case 'negation':
      return `An edit must not add, replace or leave out a negation, and this one touches "${mismatch.word}".`;
    case 'too-few-words':
      return 'A quotation with marked edits holds at least three words of the source as they are.';
    case 'edit-without-words':
      return `Words of the source must stand on both sides of an omission and between any two edits; there are none beside "${mismatch.text}".`;
    case 'bracket-too-long':
      return `What stands in brackets has at most 60 characters; "${mismatch.text}" is longer.`;
    case 'bracket-in-word':
      return `Brackets stand between words, not inside one; "${mismatch.text}" touches a letter or digit.`;
    case 'replaces-too-many':
      return `Brackets stand for at most six words of the source; "${mismatch.text}" stands for more. Mark an omission instead.`;
  }
}
