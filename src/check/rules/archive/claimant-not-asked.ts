import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'claimant-not-asked',
  severity: 'warning',
  explanation:
    'Whoever is judged is asked first, and the answer is told, or that none came. It is fair, and it finds mistakes before readers do.',
  bad: 'claimant: council',
  good: `claimant: council
reply:
  on: 2026-01-02
  text: The council did not answer.`,
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf }) => {
      if ((parts.claimant ?? []).length === 0 || parts.reply) return [];
      return {
        ...spanOf(['claimant']),
        file,
        message: 'Nothing says whether the claimant was asked.',
        help: 'Ask, and write what was answered: `reply: {on: 2026-01-02, text: …}`. When no answer came, say that.',
      };
    }),
};
