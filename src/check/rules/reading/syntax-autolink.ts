import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-autolink',
  severity: 'error',
  explanation:
    'An address stands in a text as it is, or as a link with words. Between angle brackets it is read as a tag.',
  bad: '<https://example.org>',
  good: 'https://example.org',
  find: null,
};
