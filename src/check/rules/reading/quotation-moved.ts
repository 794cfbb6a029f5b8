import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quotation-moved',
  severity: 'error',
  explanation:
    'A quotation names the block in which its words stand. These words stand in another block of the same source: name that one.',
  bad: '<Quote of="minutes#p1">costs 17 million</Quote>   (it stands in p2)',
  good: '<Quote of="minutes#p2">costs 17 million</Quote>',
  find: null,
};
