import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'site-url',
  severity: 'error',
  explanation:
    'The environment variable `SITE_URL` holds a web address, since every full address of the site is made with it.',
  bad: 'SITE_URL=example.org',
  good: 'SITE_URL=https://example.org',
  find: null,
};
