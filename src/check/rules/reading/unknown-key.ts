import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-key',
  severity: 'error',
  explanation:
    "Every key is one that the file's kind knows. An unknown one would be dropped in silence, and is most often misspelt.",
  bad: 'sumary: The minutes say so.',
  good: 'summary: The minutes say so.',
  find: null,
};
