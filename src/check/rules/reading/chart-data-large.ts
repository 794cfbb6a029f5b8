import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data-large',
  severity: 'error',
  explanation:
    'A file of numbers for a chart is smaller than a megabyte. What is larger cannot be read as a picture, and every reader would have to load its table.',
  bad: 'every car of a year, one a line',
  good: 'cars a day, one line for each month',
  find: null,
};
