import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-protocol-relative',
  severity: 'error',
  explanation: 'A link says how it leads to another site: it begins with `https://`.',
  bad: '[the minutes](//example.org/minutes)',
  good: '[the minutes](https://example.org/minutes)',
  find: null,
};
