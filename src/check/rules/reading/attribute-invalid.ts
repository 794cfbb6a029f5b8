import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'attribute-invalid',
  severity: 'error',
  explanation:
    'The attributes of a block hold what their names say: `at` a media time, `page` a number, `until` a day, `by` and `was` ids of blocks. Readers are led into the original by them.',
  bad: 'We will stay. ^t12 at=12m30',
  good: 'We will stay. ^t12 at=00:12:30',
  find: null,
};
