import { QUOTED } from '../../../markup/prose.ts';
import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { LONG_WORD, sentencesIn } from '../../sentences.ts';
import { primaryLanguage } from '../../words.ts';

/**
 * LIX: C.-H. Björnsson, “Readability of newspapers in 11 languages”, Reading Research Quarterly 18 (1983).
 * The highest that may stand, by language: where words are built long, ordinary texts have more.
 */
const HARDEST: Record<string, number> = {
  ...{ en: 60, fr: 60, es: 60, it: 60, pt: 60, nl: 60, da: 60, sv: 60, nb: 60, nn: 60, no: 60, ca: 60, ro: 60 },
  ...{ de: 65, uk: 68, ru: 68, be: 68, pl: 68, cs: 65, sk: 65, bg: 65, sr: 65, hr: 65, sl: 65, el: 65, tr: 70 },
  ...{ fi: 75, et: 75, hu: 70, lt: 68, lv: 68 },
};
/** Fewer tell nothing about a text. */
const FEWEST_WORDS = 80;

export const rule: Rule = {
  id: 'hard-words',
  severity: 'warning',
  explanation:
    'A text is read with little effort. The measure is LIX: words in a sentence, plus the share of words with more than six letters; above 60 it is as hard as a law. It works for languages written with spaces and letters, and allows more where words are built long.',
  bad: 'Notwithstanding aforementioned infrastructural considerations, municipal representatives deliberated.',
  good: 'The council talked about the bridge all the same.',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, body, language }) => {
      const most = HARDEST[primaryLanguage(language)] ?? null;
      if (most === null) return [];
      const sentences = sentencesIn(body, language).filter(({ isVerbal }) => isVerbal);
      const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
      if (words < FEWEST_WORDS) return [];
      const long = sentences.reduce((sum, sentence) => sum + sentence.longWords, 0);
      const lix = Math.round(words / sentences.length + (100 * long) / words);
      if (lix <= most) return [];
      return {
        ...context.locate(file, sentences[0]?.text.replaceAll(QUOTED, ' ') ?? ''),
        file,
        message: `The text is hard to read: ${Math.round(words / sentences.length)} words in a sentence, and of 100 words ${Math.round((100 * long) / words)} with more than ${LONG_WORD} letters (LIX ${lix}, at most ${most}).`,
        help: 'Write shorter sentences, and say it in common words.',
      };
    }),
};
