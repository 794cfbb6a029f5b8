import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'reference-malformed',
  severity: 'error',
  explanation:
    'A reference is the id of a source, `#`, and the id of a block; several are parted by spaces, and a span is written with two dots.',
  bad: '<Cite of="minutes p1, minutes p2" />',
  good: '<Cite of="minutes#p1 minutes#p2" />',
  find: null,
};
