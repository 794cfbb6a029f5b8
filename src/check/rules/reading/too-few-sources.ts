import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'too-few-sources',
  severity: 'error',
  explanation: 'A claim cites as many distinct sources as the publication promises with `minimumSources`.',
  bad: '<Cite of="minutes#p1" />   (minimumSources: 2)',
  good: '<Cite of="minutes#p1" /> <Cite of="budget#p4" />',
  find: null,
};
