import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-anchor',
  severity: 'error',
  explanation:
    'A link to a heading of the same text leads to one that there is. The address of a heading is its words, with `s-` before them.',
  bad: '[see below](#what-they-say)',
  good: `[see below](#s-what-they-say)

## What they say`,
  find: null,
};
