import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'invalid-utf-8',
  severity: 'error',
  explanation: 'Files are saved as UTF-8. In another encoding letters turn into others, and no quotation would match.',
  bad: 'caf<E9>   (saved as Latin-1)',
  good: 'café   (saved as UTF-8)',
  find: null,
};
