import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-id-duplicate',
  severity: 'error',
  explanation:
    'Each block of a source has an id of its own. With two of the same name a citation would lead to the wrong words.',
  bad: `The council met. ^p1

It decided nothing. ^p1`,
  good: `The council met. ^p1

It decided nothing. ^p2`,
  find: null,
};
