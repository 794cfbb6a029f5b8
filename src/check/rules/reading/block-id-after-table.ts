import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'block-id-after-table',
  severity: 'error',
  explanation:
    'A blank line parts a table from its id. Directly below the table the id would be read as one of its rows.',
  bad: `| Year | Cars |
| --- | --- |
| 2024 | 1,200 |
^t1`,
  good: `| Year | Cars |
| --- | --- |
| 2024 | 1,200 |

^t1`,
  find: null,
};
