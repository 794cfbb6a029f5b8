import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-code',
  severity: 'error',
  explanation: 'The code of a standing page can be read. Only pages in `pages/` hold code; claims hold none.',
  bad: '{1 +}',
  good: '{1 + 1}',
  find: null,
};
