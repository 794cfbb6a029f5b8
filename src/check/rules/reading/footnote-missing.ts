import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'footnote-missing',
  severity: 'warning',
  explanation:
    'The sign of a footnote leads to its words. Where these are missing, or are called by another name, Markdown prints the sign as it is typed.',
  bad: `The bridge stays.[^1]

[^2]: Until 2027.`,
  good: `The bridge stays.[^1]

[^1]: Until 2027.`,
  find: null,
};
