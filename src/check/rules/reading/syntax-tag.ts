import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-tag',
  severity: 'error',
  explanation: 'A tag is written to its end, with straight quotation marks around the values of its attributes.',
  bad: '<Cite of=“minutes#p1” />',
  good: '<Cite of="minutes#p1" />',
  find: null,
};
