import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data-separator',
  severity: 'error',
  explanation:
    "The columns of a chart's file are parted by commas. Semicolons and tabs are what some spreadsheet programs write in their place.",
  bad: `year;cars
2024;1200`,
  good: `year,cars
2024,1200`,
  find: null,
};
