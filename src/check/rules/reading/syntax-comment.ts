import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-comment',
  severity: 'error',
  explanation: 'A comment is written `{/* words */}`, and ends in the paragraph in which it begins.',
  bad: '<!-- not for readers -->',
  good: '{/* not for readers */}',
  find: null,
};
