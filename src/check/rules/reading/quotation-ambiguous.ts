import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quotation-ambiguous',
  severity: 'error',
  explanation:
    'Words that do not stand in the cited block, but in several others, need the right one named. Only the editor knows which is meant.',
  bad: '<Quote of="minutes#p1">the bridge</Quote>   (it stands in p2 and p3)',
  good: '<Quote of="minutes#p2">the bridge</Quote>',
  find: null,
};
