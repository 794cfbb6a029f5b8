import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'by-without-until',
  severity: 'error',
  explanation:
    'A block that has successors is withdrawn, so it says since which day. Without the day readers cannot tell what was known when.',
  bad: 'The bridge costs 16 million. ^p2 by=p2b',
  good: 'The bridge costs 16 million. ^p2 until=2026-01-03 by=p2b',
  find: null,
};
