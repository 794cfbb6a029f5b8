import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-source',
  severity: 'error',
  explanation: 'A reference leads to a source that is archived.',
  bad: '<Cite of="minute#p1" />',
  good: '<Cite of="minutes#p1" />',
  find: null,
};
