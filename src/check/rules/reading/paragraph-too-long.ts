import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'paragraph-too-long',
  severity: 'error',
  explanation:
    'A paragraph holds so many marks as can be read in reasonable time. More than that slows the parser down without bound.',
  bad: '(one paragraph of ten thousand asterisks)',
  good: '(several paragraphs, with a blank line between them)',
  find: null,
};
