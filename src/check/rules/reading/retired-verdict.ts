import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'retired-verdict',
  severity: 'error',
  explanation: 'A verdict that was retired is not given any more. Claims that were judged before keep it.',
  bad: `published: 2026-03-01
verdict: half-true   # retired: 2026-01-01`,
  good: `published: 2026-03-01
verdict: overstated`,
  find: null,
};
