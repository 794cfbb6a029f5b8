import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'base-path-overrides',
  severity: 'warning',
  explanation:
    'Where the address in the environment variable `SITE_URL` has a path and `BASE_PATH` is another one, `BASE_PATH` holds, as for a preview of the same site. A variable that was left over from elsewhere would give a site whose links all lead nowhere.',
  bad: 'SITE_URL=https://example.org/facts BASE_PATH=/',
  good: 'SITE_URL=https://example.org/facts',
  find: null,
};
