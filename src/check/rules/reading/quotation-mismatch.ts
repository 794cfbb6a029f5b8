import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'quotation-mismatch',
  severity: 'error',
  explanation:
    'The words of a quotation stand in the cited block, letter by letter. Type of quotation marks, dashes and spaces may differ, and edits may be marked with `…` and `[words]`; case, digits and every other letter count, and no edit may touch a negation.',
  bad: '<Quote of="minutes#p1">will close the bridge</Quote>',
  good: '<Quote of="minutes#p1">will not close the bridge</Quote>',
  find: null,
};
