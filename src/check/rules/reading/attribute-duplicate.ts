import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-duplicate',
  severity: 'error',
  explanation: 'An attribute stands once. Of two values nobody could say which one holds.',
  bad: 'The council met. ^p1 page=4 page=5',
  good: 'The council met. ^p1 page=4',
  find: null,
};
