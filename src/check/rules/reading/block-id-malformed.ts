import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-id-malformed',
  severity: 'error',
  explanation:
    'A block id holds letters from a to z, digits and `-`. It becomes part of an address, which has to survive copying, printing and reading aloud.',
  bad: 'The council met. ^p_1',
  good: 'The council met. ^p-1',
  find: null,
};
