import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'cyclic-translation',
  severity: 'error',
  explanation: '`translationOf` leads from a translation to its original, and never round in a circle.',
  bad: `# claims/one.mdx: translationOf: two
# claims/two.mdx: translationOf: one`,
  good: `# claims/one.mdx has no translationOf
# claims/two.mdx: translationOf: one`,
  find: null,
};
