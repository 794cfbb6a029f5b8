import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'link-relative',
  severity: 'error',
  explanation:
    'A link within the site begins with `/`. The same text is shown on several pages, and a relative address would lead elsewhere from each.',
  bad: '[our scale](../verdicts/)',
  good: '[our scale](/verdicts/)',
  find: null,
};
