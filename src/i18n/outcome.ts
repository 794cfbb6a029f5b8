import type { Citation } from '../archive/archive.ts';
import { joinNames } from './join-names.ts';
import type { Strings } from './strings.ts';

/** How the words of a citation compared with the archived copy, as a sentence. */
export function describeOutcome({ words }: Citation, { outcomes, folds, edits, language }: Strings): string {
  if (words === null) return outcomes.wordless;
  const { verification } = words;
  const list = (names: readonly string[]): string =>
    joinNames([...new Set(names)], language)
      .map(({ name }) => name)
      .join('');
  switch (verification.outcome) {
    case 'verbatim':
      return outcomes.verbatim;
    case 'unchecked':
      return outcomes.unchecked;
    case 'folded':
      return outcomes.folded(list(verification.folds.map((fold) => folds[fold])));
    case 'edited': {
      const marked = list(verification.edits.map(({ kind }) => edits[kind]));
      if (verification.folds.length === 0) return outcomes.edited(marked);
      return outcomes.editedAndFolded(marked, list(verification.folds.map((fold) => folds[fold])));
    }
  }
}
