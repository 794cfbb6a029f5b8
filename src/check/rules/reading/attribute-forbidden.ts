import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-forbidden',
  severity: 'error',
  explanation:
    "Event handlers and styles may not stand in a text. They can run code in the reader's browser, or change the look of the site.",
  bad: '<mark onclick="alert(1)">words</mark>',
  good: '<mark>words</mark>',
  find: null,
};
