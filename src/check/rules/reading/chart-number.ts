import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-number',
  severity: 'error',
  explanation:
    'The column `y` of a chart holds numbers: digits with a decimal point, nothing between the thousands, and no unit.',
  bad: `year,cars
2024,"1,200 a day"`,
  good: `year,cars
2024,1200`,
  find: null,
};
