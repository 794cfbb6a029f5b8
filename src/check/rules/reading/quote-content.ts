import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quote-content',
  severity: 'error',
  explanation:
    'A quotation holds the quoted words and nothing else: no links, notes, pictures or lists, which were not in the source.',
  bad: '<Quote of="minutes#p1">will [not](/about/) close</Quote>',
  good: '<Quote of="minutes#p1">will not close</Quote>',
  find: null,
};
