import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'rights-need-words',
  severity: 'error',
  explanation:
    'Of a source with the rights `quote` or `none`, a `<Cite>` says which words it rests on. Readers cannot see the block, so the comparison is all the proof they have.',
  bad: '<Cite of="letter#p1" />',
  good: '<Cite of="letter#p1" quote="We will not pay" />',
  find: null,
};
