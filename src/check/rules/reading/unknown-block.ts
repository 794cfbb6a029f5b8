import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-block',
  severity: 'error',
  explanation: 'A reference leads to a block that its source has. Ids of blocks stand at the ends of the paragraphs.',
  bad: '<Cite of="minutes#p99" />',
  good: '<Cite of="minutes#p1" />',
  find: null,
};
