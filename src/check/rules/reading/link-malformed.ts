import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-malformed',
  severity: 'error',
  explanation: 'The address of a link can be read: it stands in full, with the name of the site.',
  bad: '[the minutes](https:///minutes)',
  good: '[the minutes](https://example.org/minutes)',
  find: null,
};
