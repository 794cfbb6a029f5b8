import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-stray-closing-tag',
  severity: 'error',
  explanation: 'A closing tag stands in the same paragraph, list or emphasis as the tag that it closes.',
  bad: 'will not close</Quote>',
  good: '<Quote of="minutes#p1">will not close</Quote>',
  find: null,
};
