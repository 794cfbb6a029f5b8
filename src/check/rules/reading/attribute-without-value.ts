import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-without-value',
  severity: 'error',
  explanation: 'An attribute has a value behind an equals sign. Without one it says nothing.',
  bad: '<Quote of="minutes#p1" stance>will not close</Quote>',
  good: '<Quote of="minutes#p1" stance="supports">will not close</Quote>',
  find: null,
};
