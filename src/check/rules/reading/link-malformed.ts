import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-malformed',
  severity: 'error',
  explanation: 'The address of a link can be read: it stands in full, on one line.',
  bad: '[the minutes](https://exa mple.org)',
  good: '[the minutes](https://example.org/minutes)',
  find: null,
};
