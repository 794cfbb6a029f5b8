import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'control-character',
  severity: 'error',
  explanation:
    'No control character stands in a source. Readers cannot see it, and a quotation of the words around it would never match.',
  bad: 'The council<U+0007> met. ^p1',
  good: 'The council met. ^p1',
  find: null,
};
