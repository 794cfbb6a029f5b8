import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

const MOST_CHARACTERS = 75;

export const rule: Rule = {
  id: 'claim-too-long',
  severity: 'warning',
  explanation:
    'A claim has at most 75 characters. It stands in lists, search results and previews, where longer ones are cut, and a statement that needs more is often two.',
  bad: 'claim: The council has decided that the old bridge will stay open until the new one has been built and opened',
  good: 'claim: The old bridge stays open until the new one is',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf }) => {
      const length = [...(parts.claim ?? '')].length;
      if (length <= MOST_CHARACTERS) return [];
      return {
        ...spanOf(['claim']),
        file,
        message: `The claim has ${length} characters, and lists and previews show about ${MOST_CHARACTERS}.`,
        help: 'Say it shorter, or divide it into two claims.',
      };
    }),
};
