import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'missing-key',
  severity: 'error',
  explanation:
    'Required keys are there and have values. In a claim these are `claim`, `said`, `verdict`, `summary`, `asOf`, `published` and `authors`.',
  bad: 'verdict:',
  good: 'verdict: supported',
  find: null,
};
