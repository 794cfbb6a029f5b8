import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-malformed',
  severity: 'error',
  explanation:
    'Behind the id of a block stand attributes of the form `name=value`, and nothing else. What cannot be read there is either a slip or part of the words.',
  bad: 'The council met. ^p1 page=4 and 5',
  good: 'The council met. ^p1 page=4',
  find: null,
};
