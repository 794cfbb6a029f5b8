import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-id-stray',
  severity: 'error',
  explanation:
    'A block id on a line of its own stands below a table or a block quote, and names it as a whole. Elsewhere it names nothing.',
  bad: `The council met.

^p1`,
  good: 'The council met. ^p1',
  find: null,
};
