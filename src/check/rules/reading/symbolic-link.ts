import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'symbolic-link',
  severity: 'error',
  explanation:
    'An archive holds files, not links to files. What a link leads to may lie outside the archive, and may not be there tomorrow.',
  bad: 'sources/minutes.md -> ../../elsewhere/minutes.md',
  good: 'sources/minutes.md',
  find: null,
};
