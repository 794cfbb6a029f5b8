import { dayOf } from '../../../schema/days.ts';
import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'update-without-correction',
  severity: 'warning',
  explanation:
    'A change that matters to a reader is told in `corrections`. A date alone says that something is different, and not what.',
  bad: 'updated: 2026-02-01',
  good: `updated: 2026-02-01
corrections:
  - {on: 2026-02-01, kind: correction, note: The cost was given as 16 million.}`,
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf }) => {
      if (!parts.updated) return [];
      const updated = dayOf(parts.updated);
      if ((parts.corrections ?? []).some(({ on }) => dayOf(on) >= updated)) return [];
      return {
        ...spanOf(['updated']),
        file,
        message: `The claim was updated on ${updated}, and no correction says what changed.`,
        help: `Add to \`corrections\`: \`- {on: ${updated}, kind: correction, note: …}\`.`,
      };
    }),
};
