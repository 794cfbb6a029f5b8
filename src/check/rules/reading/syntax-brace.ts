import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-brace',
  severity: 'error',
  explanation: 'A brace that opens is closed. One that belongs to the words is written with a backslash.',
  bad: 'The set {1, 2',
  good: 'The set \\{1, 2',
  find: null,
};
