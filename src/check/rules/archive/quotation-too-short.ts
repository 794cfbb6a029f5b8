import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { wordsIn } from '../../words.ts';

const FEWEST_WORDS = 5;

export const rule: Rule = {
  id: 'quotation-too-short',
  severity: 'warning',
  explanation:
    'A quotation has at least five words. Fewer can be found in almost any text, and say what the editor wants them to say.',
  bad: '<Quote of="minutes#p1">will not close</Quote>',
  good: '<Quote of="minutes#p1">The council will not close the bridge</Quote>',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, body }) =>
      body.uses.flatMap((use) => {
        if (use.component !== 'Quote') return [];
        const language = context.read.sources.get(use.of.source)?.parts.language ?? context.language;
        const words = wordsIn(use.quote, language).length;
        if (words >= FEWEST_WORDS) return [];
        return {
          ...use.quoteSpan,
          file,
          message: `This quotation has ${words} ${words === 1 ? 'word' : 'words'}, too few to show what was meant.`,
          help: 'Quote more of the sentence, or say it in your own words with a `<Cite … />`.',
        };
      }),
    ),
};
