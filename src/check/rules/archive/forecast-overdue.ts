import { dayOf } from '../../../schema/days.ts';
import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'forecast-overdue',
  severity: 'warning',
  explanation:
    'An open forecast is judged when its day has come. This is the only rule that knows today, and it holds in `check` alone: a build never reads the clock.',
  bad: `verdict: open-forecast
resolvesAt: 2025-05-15   # long past`,
  good: `verdict: rated-false
resolvesAt: 2025-05-15
corrections:
  - {on: 2025-05-16, kind: update, note: The meeting did not take place., was: open-forecast}`,
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf }) => {
      const verdict = context.read.scale?.front?.find(({ id }) => id === parts.verdict);
      const day = parts.resolvesAt ? dayOf(parts.resolvesAt) : null;
      if (verdict?.family !== 'forecast' || day === null || context.today === null || day >= context.today) return [];
      return {
        ...spanOf(['resolvesAt']),
        file,
        message: `This forecast was to be known on ${day}, and is still open.`,
        help: `Change the verdict, and add a correction of the kind \`update\` with \`was: ${verdict.id}\`; or give it a later day and say why.`,
      };
    }),
};
