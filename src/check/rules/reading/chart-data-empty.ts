import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data-empty',
  severity: 'error',
  explanation:
    'The file of a chart holds a line with the names of its columns, and rows below it. An empty file draws nothing.',
  bad: '(an empty file)',
  good: `year,cars
2024,1200`,
  find: null,
};
