import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'was-exists',
  severity: 'error',
  explanation:
    '`was=` says that a block was our own wrong transcription and is gone. When its publisher changed the words, the old block stays, marked `until=` and `by=`.',
  bad: `The bridge costs 16 million. ^p2

The bridge costs 17 million. ^p2b was=p2`,
  good: 'The bridge costs 17 million. ^p2b was=p2',
  find: null,
};
