import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'table-row-too-long',
  severity: 'error',
  explanation: 'A row has no more cells than its table has columns. What is beyond would be lost in silence.',
  bad: `| Year | Cars |
| --- | --- |
| 2024 | 1,200 | 3 |`,
  good: `| Year | Cars | Carts |
| --- | --- | --- |
| 2024 | 1,200 | 3 |`,
  find: null,
};
