import { dayOf } from '../../../schema/days.ts';
import { newCorrections, publishedClaims } from '../../base/public-claims.ts';
import { sameWords, shortened } from '../../base/wording.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'claim-reworded',
  severity: 'error',
  explanation:
    'The statement that is judged stays as it was published. Others have linked and quoted it with its verdict; in other words it is another statement, so an entry in `corrections` says what changed. Told with `--base` only.',
  bad: 'claim: The new bridge costs 18 million   # was: 17 million, and nothing says so',
  good: `claim: The new bridge costs 18 million
corrections:
  - {on: 2026-02-01, kind: clarification, note: The claim was given here as 17 million.}`,
  compare: (comparison) =>
    publishedClaims(comparison).flatMap(({ was, now }) => {
      const [before, after] = [was.parts.claim, now?.parts.claim];
      if (!now || before === undefined || after === undefined || sameWords(before, after)) return [];
      if (newCorrections({ was, now }).length > 0) return [];
      const day = dayOf(now.parts.updated ?? comparison.today);
      return {
        ...now.spanOf(['claim']),
        file: now.file,
        message: `The claim read “${shortened(before)}” when it was published, and no correction says that it changed.`,
        help: `Add to \`corrections\`: \`- {on: ${day}, kind: clarification, note: …}\`; or judge the other statement in a file of its own.`,
      };
    }),
};
