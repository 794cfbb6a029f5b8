import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-rows',
  severity: 'error',
  explanation: 'A chart has at least one row, and not more than can be read in a picture.',
  bad: 'year,cars',
  good: `year,cars
2024,1200`,
  find: null,
};
