import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unreadable-file',
  severity: 'error',
  explanation: 'Files can be read by whoever runs the check.',
  bad: '-rw------- root sources/minutes.md',
  good: '-rw-r--r-- root sources/minutes.md',
  find: null,
};
