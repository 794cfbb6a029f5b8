import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-id-missing',
  severity: 'error',
  explanation:
    'Every heading, paragraph, list item, table and image of a source ends in a block id. Only what has an id can be cited, and what is archived may one day be.',
  bad: 'The council met on Thursday.',
  good: 'The council met on Thursday. ^p1',
  find: null,
};
