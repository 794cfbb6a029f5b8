import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'invalid-value',
  severity: 'error',
  explanation:
    'A value is of the form that its key demands: a day of the calendar, an address, an id, a rating from 1 to 5, a label that search engines do not misread. The message says which.',
  bad: 'asOf: 2026-02-30',
  good: 'asOf: 2026-02-28',
  find: null,
};
