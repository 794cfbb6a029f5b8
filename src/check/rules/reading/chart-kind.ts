import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-kind',
  severity: 'error',
  explanation: 'A chart is of the kind `bar` or `line`. Bars compare amounts, lines show a course.',
  bad: '<Chart data="cars.csv" x="year" y="cars" kind="pie" alt="Cars a day" />',
  good: '<Chart data="cars.csv" x="year" y="cars" kind="bar" alt="Cars a day" />',
  find: null,
};
