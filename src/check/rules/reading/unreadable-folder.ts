import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unreadable-folder',
  severity: 'error',
  explanation: 'Folders can be listed by whoever runs the check.',
  bad: 'drwx------ root sources/',
  good: 'drwxr-xr-x root sources/',
  find: null,
};
