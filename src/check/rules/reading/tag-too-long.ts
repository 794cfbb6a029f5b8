import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'tag-too-long',
  severity: 'error',
  explanation:
    'A tag has at most 50 attributes; none that a text may hold knows more than six. More are a slip, or an attack on the parser, which holds all of a tag in memory.',
  bad: '<Cite of="minutes#p1" a="1" b="2" … />',
  good: '<Cite of="minutes#p1" />',
  find: null,
};
