import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-unclosed-tag',
  severity: 'error',
  explanation: 'A tag that opens is closed, in the same paragraph. A line break is written `<br />`.',
  bad: '<Quote of="minutes#p1">will not close',
  good: '<Quote of="minutes#p1">will not close</Quote>',
  find: null,
};
