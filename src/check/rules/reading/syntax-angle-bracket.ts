import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax-angle-bracket',
  severity: 'error',
  explanation:
    'A `<` before anything but a space is the beginning of a tag. For the sign itself write `&lt;` or `\\<`.',
  bad: '5 <6',
  good: '5 &lt;6',
  find: null,
};
