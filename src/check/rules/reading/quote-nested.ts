import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quote-nested',
  severity: 'error',
  explanation: 'A quotation does not stand within another. Each is compared with its own source.',
  bad: '<Quote of="minutes#p1">will <Quote of="minutes#p1">not</Quote> close</Quote>',
  good: '<Quote of="minutes#p1">will not close</Quote>',
  find: null,
};
