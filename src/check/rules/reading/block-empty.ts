import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-empty',
  severity: 'error',
  explanation: 'The id of a block stands behind words. An id that names nothing cannot be cited.',
  bad: '^p3',
  good: 'The council met on Thursday. ^p3',
  find: null,
};
