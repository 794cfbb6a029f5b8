import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'expression',
  severity: 'error',
  explanation:
    'Braces are code in MDX, and the text of a claim runs none. A brace that belongs to the words is written with a backslash; a comment as `{/* words */}`.',
  bad: 'The set {1, 2, 3}',
  good: 'The set \\{1, 2, 3}',
  find: null,
};
