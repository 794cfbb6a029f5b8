import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-lazy-line',
  severity: 'error',
  explanation:
    'A tag within a list or a block quote stays in it: each further line begins with `>` or the same indent.',
  bad: `> <Quote of="minutes#p1"
stance="supports">will not close</Quote>`,
  good: `> <Quote of="minutes#p1"
> stance="supports">will not close</Quote>`,
  find: null,
};
