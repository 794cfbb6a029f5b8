import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'empty-file',
  severity: 'error',
  explanation: 'A file of the archive holds something. An empty one was forgotten, or lost its content.',
  bad: '(an empty file)',
  good: `name: The council
kind: organization`,
  find: null,
};
