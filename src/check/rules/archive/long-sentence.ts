import { QUOTED } from '../../../markup/prose.ts';
import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentences.ts';
import { hasSpaces, sentencesOf, wordsIn } from '../../words.ts';

const MOST_WORDS = 35;

/** The words by which a sentence is found in its file: the longest stretch without a quotation. */
function beforeQuotation(sentence: string): string {
  return sentence.split(QUOTED).reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

export const rule: Rule = {
  id: 'long-sentence',
  severity: 'warning',
  explanation:
    'A sentence has at most 35 words besides those it quotes. Readers lose the beginning of longer ones before they reach the end.',
  bad: 'The council, which had met twice before and would meet again in spring, decided, after a debate that …',
  good: 'The council met three times. In the end it decided that the bridge stays open.',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, parts, body, language, spanOf }) => {
      if (!hasSpaces(language)) return [];
      const long = (text: string) =>
        sentencesOf(text, language).filter((sentence) => wordsIn(sentence, language).length > MOST_WORDS);
      const tell = (sentence: string) => ({
        message: `This sentence has ${wordsIn(sentence, language).length} words, and most readers lose the thread after ${MOST_WORDS}.`,
        help: 'Divide it.',
      });
      return [
        ...long(parts.summary ?? '').map((sentence) => ({ ...spanOf(['summary']), file, ...tell(sentence) })),
        ...sentencesIn(body, language)
          .filter(({ words }) => words > MOST_WORDS)
          .map(({ text }) => ({ ...context.locate(file, beforeQuotation(text)), file, ...tell(text) })),
      ];
    }),
};
