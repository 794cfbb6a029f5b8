import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'base-path',
  severity: 'error',
  explanation: 'The environment variable `BASE_PATH` holds a path, since every address of the site is made with it.',
  bad: 'BASE_PATH=../preview',
  good: 'BASE_PATH=/preview/',
  find: null,
};
