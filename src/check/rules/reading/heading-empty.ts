import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'heading-empty',
  severity: 'error',
  explanation: 'A heading holds words. People who listen to a page move from heading to heading.',
  bad: '##',
  good: '## What the minutes say',
  find: null,
};
