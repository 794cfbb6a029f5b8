import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-label',
  severity: 'error',
  explanation:
    'Every row of a chart has a label of its own, of the same kind as the others. Two rows with one label would be drawn over each other.',
  bad: `year,cars
2024,1200
2024,1300`,
  good: `year,cars
2024,1200
2025,1300`,
  find: null,
};
