import type { BodyParts } from '../../../markup/body.ts';
import { QUOTED } from '../../../markup/prose.ts';
import { claimsToCheck } from '../../claims.ts';
import { finderInSources } from '../../find-in-sources.ts';
import type { Found, Rule, RuleContext } from '../../rule.ts';

/**
 * What stands between double marks of any language, or between single ones that are no apostrophes. Behind a letter
 * a mark that opens is one that closes, but not in scripts that are written without spaces.
 */
const MARKED =
  /(?<!(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}])"[^"]+"|(?<!(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}])[“„][^“”„"]+[”“]|”[^“”„"]+”|«[^«»]+»|»[^«»]+«|「[^「」]+」|『[^『』]+』|(?<![\p{L}\p{N}])‘[^‘’]+’(?![\p{L}\p{N}])/gu;

function markedIn(text: string): string[] {
  return [...text.matchAll(MARKED)].map(([words]) => words).filter((words) => /\p{L}/u.test(words));
}

const OWN_WORDS = 'or say it in your own words without marks.';
/** Blocks that are named for words that stand in several. */
const MOST_NAMED = 3;

/** How to quote words, marks and all: the line to write where they stand in a source that the text cites. */
function helpFor(marked: string, references: readonly string[]): string {
  const [first] = references;
  if (first === undefined) return `Quote the words with \`<Quote of="source#block">words</Quote>\`, ${OWN_WORDS}`;
  const named = references.slice(0, MOST_NAMED).map((each) => `\`${each}\``);
  const which = named.length > 1 ? ', with the block that is meant,' : '';
  return `They stand in ${named.join(', ')}: write \`<Quote of="${first}">${marked.slice(1, -1)}</Quote>\`${which} in place of words and marks, ${OWN_WORDS}`;
}

/** The words of a fault; more of a long quotation would tell no more. */
function shortened(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}

function findIn(file: string, body: BodyParts, { locate, read }: RuleContext): Found[] {
  const { prose, blockQuotations } = body;
  const findReferences = finderInSources(body, read);
  const quoted = new Set(blockQuotations.flat());
  return [
    ...prose
      .filter((text) => !quoted.has(text))
      .flatMap(markedIn)
      .filter((words) => !words.includes(QUOTED))
      .map((words) => ({
        ...locate(file, words),
        file,
        message: `Nothing compares ${words} with a source.`,
        help: helpFor(words, findReferences(words.slice(1, -1))),
      })),
    ...blockQuotations.map((quotation) => ({
      ...locate(file, quotation.join(' ')),
      file,
      message: `Nothing compares this block quotation with a source: ${shortened(quotation.join(' '))}`,
      help: 'Write `<Quote of="source#block">words</Quote>` in place of the lines that begin with `>`, or take the sign away.',
    })),
  ];
}

export const rule: Rule = {
  id: 'quotation-marks-unchecked',
  severity: 'warning',
  explanation:
    'Words between quotation marks are compared with their source. In a `<Quote>` they are; between marks typed by hand, or in lines that begin with `>`, nothing is compared, and a reader cannot tell the two apart. Claims, their summaries and standing pages are looked at.',
  bad: 'The council said it “will not close” the bridge.',
  good: 'The council said it <Quote of="minutes#p1">will not close</Quote> the bridge.',
  find: (context) => [
    ...claimsToCheck(context).flatMap(({ file, body, parts, spanOf }) => [
      ...markedIn(parts.summary ?? '').map((words) => ({
        ...spanOf(['summary']),
        file,
        message: `Nothing compares ${words} with a source.`,
        help: 'A summary holds no `<Quote>`: say it in your own words without marks, and quote in the text below.',
      })),
      ...findIn(file, body, context),
    ]),
    ...[...context.read.pages.values()].flatMap(({ file, body }) => findIn(file, body, context)),
  ],
};
