import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'cite-quote-references',
  severity: 'error',
  explanation:
    'A `<Cite>` with words names one block or one span. The words are compared with it, and have to stand somewhere definite.',
  bad: '<Cite of="minutes#p1 minutes#p2" quote="will not close" />',
  good: '<Cite of="minutes#p1" quote="will not close" /> <Cite of="minutes#p2" />',
  find: null,
};
