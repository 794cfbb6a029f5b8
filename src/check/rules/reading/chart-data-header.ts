import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data-header',
  severity: 'error',
  explanation:
    "Every column of a chart's file has a name of its own on the first line. A chart finds its columns by these names.",
  bad: `year,,cars
2024,x,1200`,
  good: `year,note,cars
2024,x,1200`,
  find: null,
};
