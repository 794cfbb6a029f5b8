import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-topic',
  severity: 'error',
  explanation: 'Topics have a file in `topics/`.',
  bad: 'topics: [bridges]   # without topics/bridges.yaml',
  good: 'topics: [bridge]',
  find: null,
};
