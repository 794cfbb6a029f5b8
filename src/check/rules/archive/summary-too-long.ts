import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { sentencesOf } from '../../words.ts';

const MOST_SENTENCES = 2;

export const rule: Rule = {
  id: 'summary-too-long',
  severity: 'warning',
  explanation:
    'A summary has one or two sentences. It stands wherever the verdict stands: on cards, in lists, in search results and on other sites.',
  bad: 'summary: The council met. It voted. The bridge stays open until 2027.',
  good: 'summary: The council voted to keep the bridge open until 2027.',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf, language }) => {
      const { length } = sentencesOf(parts.summary ?? '', language);
      if (length <= MOST_SENTENCES) return [];
      return {
        ...spanOf(['summary']),
        file,
        message: `The summary has ${length} sentences, and there is room for ${MOST_SENTENCES}.`,
        help: 'Keep what a reader must know who reads nothing else, and leave the rest to the text.',
      };
    }),
};
