import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'value-cut-by-comment',
  severity: 'warning',
  explanation:
    'In YAML a `#` after a space begins a comment, and what follows it is not part of the value. A claim about issue #1 would lose its number, and all words behind it, without a word.',
  bad: 'claim: Issue #1 was settled in March',
  good: 'claim: "Issue #1 was settled in March"',
  find: null,
};
