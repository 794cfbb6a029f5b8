import { namesIn } from '../../names.ts';
import type { Rule } from '../../rule.ts';

// ALM, LRM, RLM, embeddings and overrides, isolates: Unicode Standard Annex #9, section 2.
const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

export const rule: Rule = {
  id: 'bidirectional-control',
  severity: 'error',
  explanation:
    'No name holds a character that turns the direction of writing. Such a character cannot be seen, and shows readers and reviewers another name than the one that is stored.',
  bad: 'name: Ada <U+202E>retirW',
  good: 'name: Ada Writer',
  find: (context) =>
    namesIn(context).flatMap(({ file, place, name }) => {
      const control = CONTROL.exec(name)?.[0];
      if (control === undefined) return [];
      const code = (control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return {
        ...place(),
        file,
        message: `This name holds a character that turns the direction of writing (U+${code}), which nobody can see.`,
        help: 'Type the name anew.',
      };
    }),
};
