import { dayOf } from '../../../schema/days.ts';
import { publishedClaims } from '../../base/public-claims.ts';
import { shortened } from '../../base/wording.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'correction-removed',
  severity: 'warning',
  explanation:
    'A correction that was told stays told. Its note may be worded better, but an entry that goes, or gets another day or former verdict, takes from readers what they were promised. Told with `--base` only.',
  bad: 'corrections: []   # held an entry of 2026-02-01',
  good: `corrections:
  - {on: 2026-02-01, kind: correction, note: A day was wrong.}`,
  compare: (comparison) =>
    publishedClaims(comparison).flatMap(({ was, now }) => {
      if (!now?.parts.corrections) return [];
      const left = now.parts.corrections.map((each) => `${dayOf(each.on)} ${each.was}`);
      return (was.parts.corrections ?? []).flatMap((correction) => {
        const at = left.indexOf(`${dayOf(correction.on)} ${correction.was}`);
        if (at >= 0) {
          left.splice(at, 1);
          return [];
        }
        return {
          ...now.spanOf(['corrections']),
          file: now.file,
          message: `The correction of ${dayOf(correction.on)} is gone: “${shortened(correction.note)}”`,
          help: 'Put it back; what was wrong in it is told by another entry.',
        };
      });
    }),
};
