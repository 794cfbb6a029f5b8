import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'footnote-unused',
  severity: 'warning',
  explanation: 'Every footnote is referred to. One that is not would never be shown, though somebody wrote it.',
  bad: `The bridge stays.

[^1]: Until 2027.`,
  good: `The bridge stays.[^1]

[^1]: Until 2027.`,
  find: null,
};
