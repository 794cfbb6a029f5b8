import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'by-unknown',
  severity: 'error',
  explanation:
    '`by=` names the blocks of the same source that replaced a withdrawn one. A reader follows it to the new words, so they have to be there.',
  bad: 'The bridge costs 16 million. ^p2 until=2026-01-03 by=p2c',
  good: `The bridge costs 16 million. ^p2 until=2026-01-03 by=p2b

The bridge costs 17 million. ^p2b`,
  find: null,
};
