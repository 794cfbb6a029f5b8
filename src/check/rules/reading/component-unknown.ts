import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'component-unknown',
  severity: 'error',
  explanation: 'A text uses the components `Quote`, `Cite`, `Claim`, `Figure` and `Chart`. Capital letters count.',
  bad: '<Qoute of="minutes#p1">will not close</Qoute>',
  good: '<Quote of="minutes#p1">will not close</Quote>',
  find: null,
};
