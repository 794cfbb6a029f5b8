import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'span-reversed',
  severity: 'error',
  explanation: 'A span begins before it ends, in the order of the source.',
  bad: '<Cite of="minutes#p7..p5" />',
  good: '<Cite of="minutes#p5..p7" />',
  find: null,
};
