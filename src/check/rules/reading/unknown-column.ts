import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'unknown-column',
  severity: 'error',
  explanation: 'A chart names two columns of its file as the first line there names them. Capital letters count.',
  bad: '<Chart data="cars.csv" x="Year" y="cars" alt="Cars a day" />',
  good: '<Chart data="cars.csv" x="year" y="cars" alt="Cars a day" />',
  find: null,
};
