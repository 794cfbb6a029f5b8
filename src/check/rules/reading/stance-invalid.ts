import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'stance-invalid',
  severity: 'error',
  explanation:
    'A stance is `supports`, `contradicts` or `context`, and says how a passage bears on the claim. Leave it out when none fits.',
  bad: '<Cite of="minutes#p1" stance="support" />',
  good: '<Cite of="minutes#p1" stance="supports" />',
  find: null,
};
