import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'claim-content',
  severity: 'error',
  explanation:
    'A `<Claim />` holds no words of its own. It shows the claim with its verdict, so that neither can be reworded in passing.',
  bad: '<Claim id="bridge-stays">the bridge again</Claim>',
  good: '<Claim id="bridge-stays" />',
  find: null,
};
