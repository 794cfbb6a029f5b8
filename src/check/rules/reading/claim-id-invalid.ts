import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'claim-id-invalid',
  severity: 'error',
  explanation: 'The id of a claim is the path of its file below `claims/` without the ending.',
  bad: '<Claim id="Bridge Stays" />',
  good: '<Claim id="bridge-stays" />',
  find: null,
};
