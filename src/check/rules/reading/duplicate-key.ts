import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  explanation: 'A key stands once. Of two values nobody could say which one holds.',
  bad: `verdict: supported
verdict: open`,
  good: 'verdict: supported',
  find: null,
};
