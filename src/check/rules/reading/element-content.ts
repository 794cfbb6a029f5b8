import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'element-content',
  severity: 'error',
  explanation: 'Elements hold words, and only what fits into a sentence. A line break holds none.',
  bad: `<mark>

- one

</mark>`,
  good: '- <mark>one</mark>',
  find: null,
};
