import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-unknown',
  severity: 'error',
  explanation:
    'Only the attributes that a component or a block knows may stand there. An unknown one would be dropped in silence, and is most often misspelt.',
  bad: '<Quote of="minutes#p1" stanse="supports">will not close</Quote>',
  good: '<Quote of="minutes#p1" stance="supports">will not close</Quote>',
  find: null,
};
