import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data',
  severity: 'error',
  explanation:
    'A chart is drawn from a CSV file that lies beside the text or below it. Elsewhere it would not travel with the claim.',
  bad: '<Chart data="../cars.csv" x="year" y="cars" alt="Cars a day" />',
  good: '<Chart data="cars.csv" x="year" y="cars" alt="Cars a day" />',
  find: null,
};
