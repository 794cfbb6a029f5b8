import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-address',
  severity: 'error',
  explanation: 'A link within the site leads to a page that there is.',
  bad: '[our scale](/verdict/)',
  good: '[our scale](/verdicts/)',
  find: null,
};
