import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'chart-data-quotes',
  severity: 'error',
  explanation:
    'In a CSV file a quotation mark opens a cell at its beginning and closes it at its end; inside it is written twice. Otherwise columns slip, and numbers stand under the wrong name.',
  bad: `year,note
2024,"the "old" bridge"`,
  good: `year,note
2024,"the ""old"" bridge"`,
  find: null,
};
