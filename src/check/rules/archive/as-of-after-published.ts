import { dayOf } from '../../../schema/days.ts';
import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'as-of-after-published',
  severity: 'warning',
  explanation:
    '`asOf` is the day of the knowledge on which a claim was judged, so it is not later than the day of its publication or last update.',
  bad: `asOf: 2026-02-01
published: 2026-01-03`,
  good: `asOf: 2026-01-02
published: 2026-01-03`,
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf }) => {
      if (!parts.asOf || !parts.published) return [];
      const known = dayOf(parts.asOf);
      const days = [parts.published, parts.updated, ...(parts.corrections ?? []).map(({ on }) => on)];
      const shown =
        days
          .flatMap((day) => (day ? [dayOf(day)] : []))
          .sort()
          .at(-1) ?? known;
      if (known <= shown) return [];
      return {
        ...spanOf(['asOf']),
        file,
        message: `The claim is judged as of ${known}, which is later than its publication on ${shown}.`,
        help: 'Correct one of the days; after a new judgement set `updated` and add a correction.',
      };
    }),
};
