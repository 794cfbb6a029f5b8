import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-verdict',
  severity: 'error',
  explanation: 'The verdict of a claim is one of the scale in `verdicts.yaml`, by its id, not its label.',
  bad: 'verdict: Supported',
  good: 'verdict: supported',
  find: null,
};
