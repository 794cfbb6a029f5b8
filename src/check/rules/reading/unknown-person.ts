import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-person',
  severity: 'error',
  explanation: 'Claimants, authors and reviewers have a file in `people/`.',
  bad: 'claimant: mayor   # without people/mayor.yaml',
  good: 'claimant: council',
  find: null,
};
