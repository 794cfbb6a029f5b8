import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-unread',
  severity: 'warning',
  explanation:
    'What looks like a link is one. Where the address holds a space, or its bracket is not closed, Markdown prints the brackets as they are typed.',
  bad: '[the minutes](https://example.org/the minutes)',
  good: '[the minutes](https://example.org/the%20minutes)',
  find: null,
};
