import { QUOTED } from '../../../markup/prose.ts';
import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

/** What stands between double marks of any language, or between single ones that are no apostrophes. */
const MARKED =
  /(?<![\p{L}\p{N}])"[^"]+"|(?<![\p{L}\p{N}])[“„][^“”„"]+[”“]|”[^“”„"]+”|«[^«»]+»|»[^«»]+«|「[^「」]+」|『[^『』]+』|(?<![\p{L}\p{N}])‘[^‘’]+’(?![\p{L}\p{N}])/gu;

function markedIn(text: string): string[] {
  return [...text.matchAll(MARKED)].map(([words]) => words).filter((words) => /\p{L}/u.test(words));
}

export const rule: Rule = {
  id: 'quotation-marks-unchecked',
  severity: 'warning',
  explanation:
    'Words between quotation marks are compared with their source. In a `<Quote>` they are; between marks typed by hand nothing is compared, and a reader cannot tell the two apart.',
  bad: 'The council said it “will not close” the bridge.',
  good: 'The council said it <Quote of="minutes#p1">will not close</Quote> the bridge.',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, body, parts, spanOf }) => {
      const tell = (words: string) => ({
        file,
        message: `Nothing compares ${words} with a source.`,
        help: 'Quote the words with `<Quote of="source#block">words</Quote>`, or say it in your own words without marks.',
      });
      return [
        ...markedIn(parts.summary ?? '').map((words) => ({ ...spanOf(['summary']), ...tell(words) })),
        ...body.prose
          .flatMap(markedIn)
          .filter((words) => !words.includes(QUOTED))
          .map((words) => ({ ...context.locate(file, words), ...tell(words) })),
      ];
    }),
};
