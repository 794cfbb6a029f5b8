import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-id-inside',
  severity: 'error',
  explanation:
    'A block id stands at the very end of its block. In the middle it would cut the words in two, and in a row of a table it would name a part that cannot be cited.',
  bad: `The council met. ^p1
It decided nothing.`,
  good: `The council met. ^p1

It decided nothing. ^p2`,
  find: null,
};
