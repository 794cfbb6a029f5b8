import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'markup-unreadable',
  severity: 'error',
  explanation:
    "The text can be read by the parser. When it cannot, and no simpler reason is found, the parser's own words are told.",
  bad: '(markup that the parser gives up on)',
  good: '(the same, in simpler markup)',
  find: null,
};
