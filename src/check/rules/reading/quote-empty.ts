import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quote-empty',
  severity: 'error',
  explanation: 'A quotation holds words. For a reference without words there is `<Cite />`.',
  bad: '<Quote of="minutes#p1"></Quote>',
  good: '<Cite of="minutes#p1" />',
  find: null,
};
