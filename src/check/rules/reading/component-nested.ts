import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'component-nested',
  severity: 'error',
  explanation:
    'Components do not stand inside one another, links or summaries where readers could not tell what belongs to which.',
  bad: '[the minutes <Cite of="minutes#p1" />](https://example.org)',
  good: '[the minutes](https://example.org) <Cite of="minutes#p1" />',
  find: null,
};
