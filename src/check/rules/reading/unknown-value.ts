import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-value',
  severity: 'error',
  explanation: 'Where a key knows certain values only, the value is one of them.',
  bad: 'rights: ful',
  good: 'rights: full',
  find: null,
};
