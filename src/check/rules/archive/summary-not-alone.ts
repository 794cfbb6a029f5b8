import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { primaryLanguage } from '../../words.ts';

/** Beginnings that point back to the claim; "It is …" and its like may point nowhere and are not among them. */
const OPENINGS: Record<string, RegExp> = {
  en: /^(?:They|He|She|Yes,|No,|(?:This|That) (?:is|was|does|did|has)|The (?:claim|statement) (?:is|was|does|did|has)|It (?:does|did|has|says|said))(?=\s)/,
  de: /^(?:Er|Dies|Ja,|Nein,|Die (?:Behauptung|Aussage) (?:ist|war|hat))(?=\s)/,
  fr: /^(?:Elles?|Ils|Cela|Oui,|Non,|(?:L’|L')affirmation (?:est|était|a))(?=\s)/,
  es: /^(?:Él|Ella|Ellos|Ellas|Eso|Esto|Sí,|No,|La afirmación (?:es|era|ha))(?=\s)/,
  uk: /^(?:Він|Вона|Вони|Так,|Ні,|Твердження (?:є|було))(?=\s)/,
  ar: /^(?:هو|هي|هم|نعم،|لا،)(?=\s)/,
};

export const rule: Rule = {
  id: 'summary-not-alone',
  severity: 'warning',
  explanation:
    'A summary can be understood without the claim above it. Elsewhere it stands alone, and "They did not say so" tells nobody who said what.',
  bad: 'summary: They did not say so.',
  good: 'summary: The minutes do not say that the bridge will close.',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, spanOf, language }) => {
      const words = OPENINGS[primaryLanguage(language)]
        ?.exec(parts.summary ?? '')?.[0]
        .trim()
        .replace(/,$/, '');
      if (words === undefined) return [];
      return {
        ...spanOf(['summary']),
        file,
        message: `The summary begins with “${words}”, which can be understood only with the claim.`,
        help: 'Name who or what is meant: elsewhere the summary stands alone.',
      };
    }),
};
