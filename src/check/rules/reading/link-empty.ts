import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-empty',
  severity: 'error',
  explanation: 'A link leads somewhere.',
  bad: '[the minutes]()',
  good: '[the minutes](https://example.org/minutes)',
  find: null,
};
