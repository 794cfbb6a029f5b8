import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'address-taken',
  severity: 'error',
  explanation:
    'A former address leads to one claim only. `formerly` gives the earlier ids of a claim, so that old links still find it; an id that another claim has, or had, would lead readers to the wrong verdict.',
  bad: 'formerly: [bridge-costs]   # while claims/bridge-costs.mdx exists',
  good: 'formerly: [bridge-price]',
  find: null,
};
