import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'cite-content',
  severity: 'error',
  explanation:
    'A `<Cite />` holds no words: it is a number that leads to the source. Words that are quoted stand in a `<Quote>`, where they are compared.',
  bad: '<Cite of="minutes#p1">will not close</Cite>',
  good: '<Quote of="minutes#p1">will not close</Quote>',
  find: null,
};
