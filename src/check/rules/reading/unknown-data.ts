import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-data',
  severity: 'error',
  explanation: 'The file of a chart lies where the chart says.',
  bad: '<Chart data="car.csv" x="year" y="cars" alt="Cars a day" />',
  good: '<Chart data="cars.csv" x="year" y="cars" alt="Cars a day" />',
  find: null,
};
