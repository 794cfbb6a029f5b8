import { dayOf } from '../../../schema/days.ts';
import { newCorrections, publishedClaims } from '../../base/public-claims.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'verdict-changed',
  severity: 'error',
  explanation:
    'A published verdict changes in the open. An entry in `corrections` tells readers what it was and why it is another one now; without `was` nobody could see that it ever changed. Told with `--base` only.',
  bad: 'verdict: rated-false   # was: supported, and nothing says so',
  good: `verdict: rated-false
corrections:
  - {on: 2026-02-01, kind: correction, note: A second document was found., was: supported}`,
  compare: (comparison) =>
    publishedClaims(comparison).flatMap(({ was, now }) => {
      const [before, after] = [was.parts.verdict, now?.parts.verdict];
      if (!now || before === undefined || after === undefined || before === after) return [];
      const added = newCorrections({ was, now });
      if (added.some((correction) => correction.was === before)) return [];
      const day = dayOf(now.parts.updated ?? comparison.today);
      return {
        ...now.spanOf(['verdict']),
        file: now.file,
        message:
          added.length === 0
            ? `The verdict was \`${before}\` when this was published, and no correction says that it changed.`
            : `The verdict was \`${before}\` when this was published, and no new correction names it in \`was\`.`,
        help:
          added.length === 0
            ? `Add to \`corrections\`: \`- {on: ${day}, kind: correction, note: …, was: ${before}}\`; the kind is \`update\` when a forecast was resolved.`
            : `Add \`was: ${before}\` to the new entry of \`corrections\`.`,
      };
    }),
};
