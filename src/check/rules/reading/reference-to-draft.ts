import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'reference-to-draft',
  severity: 'error',
  explanation: 'What is published refers to nothing that readers cannot see.',
  bad: 'related: [a-draft]',
  good: 'related: [a-published-claim]',
  find: null,
};
