import { claimsToCheck } from '../../claims.ts';
import { likeTexts } from '../../like-texts.ts';
import type { Rule } from '../../rule.ts';
import { wordsIn } from '../../words.ts';

/** Share of the words of both that both have. */
const ALIKE = 0.85;

export const rule: Rule = {
  id: 'claim-duplicate',
  severity: 'warning',
  explanation:
    'A statement is judged once. Two claims in nearly the same words divide the readers between them, and one day their verdicts will differ.',
  bad: 'claim: The old bridge stays open until the new one is   # in two files',
  good: 'related: [bridge-stays]',
  find: (context) => {
    const claims = claimsToCheck(context).filter(({ parts }) => parts.claim);
    const texts = claims.map(({ parts, language }) =>
      wordsIn(parts.claim ?? '', language).map((word) => `${language} ${word.toLocaleLowerCase(language)}`),
    );
    return likeTexts(texts, ALIKE).flatMap(([earlier, later]) => {
      const [one, other] = [claims[earlier], claims[later]];
      if (!one || !other) return [];
      return {
        ...other.spanOf(['claim']),
        file: other.file,
        message: `The claim \`${one.id}\` says nearly the same: “${one.parts.claim}”`,
        help: `Add to that one, with \`formerly\` if this address was public; or word this one so that readers see what is different.`,
      };
    });
  },
};
