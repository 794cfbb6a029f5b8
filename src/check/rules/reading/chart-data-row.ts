import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data-row',
  severity: 'error',
  explanation:
    "Every row of a chart's file has as many cells as the first line names columns. In a row with more or fewer, nobody can tell which number belongs where.",
  bad: `year,cars
2024,1,200`,
  good: `year,cars
2024,1200`,
  find: null,
};
