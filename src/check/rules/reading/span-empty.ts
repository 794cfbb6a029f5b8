import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'span-empty',
  severity: 'error',
  explanation:
    'A span holds at least one block that its publisher has not withdrawn. Withdrawn blocks are no part of a span; cite them one by one.',
  bad: '<Cite of="minutes#p1..p2" />   (both withdrawn)',
  good: '<Cite of="minutes#p1 minutes#p2" />',
  find: null,
};
