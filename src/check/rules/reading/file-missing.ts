import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'file-missing',
  severity: 'error',
  explanation: 'An archive has a `site.yaml` (the publication) and a `verdicts.yaml` (the rating scale).',
  bad: 'content/claims/bridge-stays.mdx',
  good: `content/site.yaml
content/verdicts.yaml
content/claims/bridge-stays.mdx`,
  find: null,
};
