import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'nesting-too-deep',
  severity: 'error',
  explanation:
    'Lists, quotes and marks stand in one another only so deep as a reader could follow. Deeper ones are a slip, or an attack on the parser.',
  bad: '>>>>>>>>>> (and a hundred more)',
  good: '> One level of quotation.',
  find: null,
};
