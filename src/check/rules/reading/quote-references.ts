import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quote-references',
  severity: 'error',
  explanation: 'A quotation names one block, or one span of blocks, which holds its words.',
  bad: '<Quote of="minutes#p1 minutes#p2">will not close</Quote>',
  good: '<Quote of="minutes#p1">will not close</Quote> <Cite of="minutes#p2" />',
  find: null,
};
