import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'reserved-name',
  severity: 'error',
  explanation:
    "Some names belong to the site's own addresses: a claim id cannot begin with `page/`, a verdict's cannot end in `/page/` and a number, and a page cannot be called like a list.",
  bad: 'pages/claims.mdx',
  good: 'pages/about-claims.mdx',
  find: null,
};
