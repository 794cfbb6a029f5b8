import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-claim',
  severity: 'error',
  explanation: 'A reference leads to a claim that there is.',
  bad: 'related: [brigde-stays]',
  good: 'related: [bridge-stays]',
  find: null,
};
