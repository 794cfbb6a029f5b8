import { dayOf } from '../../../schema/days.ts';
import { publishedClaims } from '../../base/public-claims.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'published-changed',
  severity: 'warning',
  explanation:
    'The day of publication is a fact about the past. A later change has a day of its own, `updated`, and says what it was in `corrections`. Told with `--base` only.',
  bad: 'published: 2026-02-01   # was: 2026-01-03',
  good: `published: 2026-01-03
updated: 2026-02-01`,
  compare: (comparison) =>
    publishedClaims(comparison).flatMap(({ was, now }) => {
      const [before, after] = [was.parts.published, now?.parts.published];
      if (!now || before === undefined || after === undefined || dayOf(before) === dayOf(after)) return [];
      return {
        ...now.spanOf(['published']),
        file: now.file,
        message: `This was published on ${dayOf(before)}, and now says ${dayOf(after)}.`,
        help: `Write \`published: ${before}\` again, and the day of a change in \`updated\`.`,
      };
    }),
};
