import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'no-citation',
  severity: 'error',
  explanation:
    'A published claim cites at least one block of a source in its text. A verdict that rests on nothing can be checked by nobody.',
  bad: 'The minutes are clear.',
  good: 'The minutes are clear. <Cite of="minutes#p1" stance="supports" />',
  find: null,
};
