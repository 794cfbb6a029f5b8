import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-scheme',
  severity: 'error',
  explanation:
    "Links lead to web pages or mail addresses. Addresses such as `javascript:` and `data:` can run code in the reader's browser.",
  bad: '[click](javascript:alert(1))',
  good: '[the minutes](https://example.org/minutes)',
  find: null,
};
