import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'element-not-allowed',
  severity: 'error',
  explanation:
    'Of HTML a text may hold `abbr`, `br`, `sub`, `sup`, `kbd`, `mark`, `details` and `summary`. Everything else is written in Markdown, so that it cannot run code or break the page.',
  bad: '<b>never</b>',
  good: '**never**',
  find: null,
};
