import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-expression',
  severity: 'error',
  explanation:
    'The value of an attribute stands in quotation marks. Braces are read as code, and the text of a claim runs none.',
  bad: '<Cite of={"minutes#p1"} />',
  good: '<Cite of="minutes#p1" />',
  find: null,
};
