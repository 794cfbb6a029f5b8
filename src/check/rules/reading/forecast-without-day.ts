import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'forecast-without-day',
  severity: 'error',
  explanation:
    'A forecast says when it will be known whether it came true. Without a day nobody would ever look again.',
  bad: 'verdict: open-forecast',
  good: `verdict: open-forecast
resolvesAt: 2027-05-01`,
  find: null,
};
