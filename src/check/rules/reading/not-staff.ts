import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'not-staff',
  severity: 'error',
  explanation:
    'Authors and reviewers belong to the staff: their file in `people/` says `staff: true`. So no claimant can be named as the judge of a claim.',
  bad: 'authors: [council]',
  good: 'authors: [desk]',
  find: null,
};
