import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { hasSpaces, primaryLanguage } from '../../words.ts';

/** Words that take back or limit what went before in the same sentence. */
const TURNS: Record<string, string> = {
  en: 'but|unless|except',
  de: 'aber|jedoch|außer|sofern nicht|es sei denn|sondern',
  fr: 'mais|sauf|excepté|à moins',
  es: 'pero|salvo|excepto|sino|a menos',
  it: 'ma|tranne|salvo|eccetto|a meno',
  pt: 'mas|exceto|salvo|a menos',
  nl: 'maar|tenzij|behalve',
  pl: 'ale|lecz|oprócz|z wyjątkiem|chyba że',
  uk: 'але|проте|однак|крім|окрім|якщо не|хіба що',
  ru: 'но|однако|кроме|если не|разве что',
  ar: 'لكن|ولكن|إلا|باستثناء|ما لم',
  zh: '但是?|不过|不過|除非|除了',
};
/** What may stand between the last quoted word and such a word: any mark but one that ends a sentence. */
const MARKS = String.raw`(?:\s|(?![.?!…。？！؟])\p{P})*`;

const PATTERNS = new Map(
  Object.entries(TURNS).map(([language, words]) => {
    const end = hasSpaces(language) ? String.raw`(?!\p{L})` : '';
    return [language, new RegExp(`^${MARKS}(${words})${end}`, 'iu')];
  }),
);

/** The word by which a text goes on to take back what went before it; null when it goes on otherwise. */
function turnOf(text: string, language: string): string | null {
  return PATTERNS.get(primaryLanguage(language))?.exec(text)?.[1] ?? null;
}

export const rule: Rule = {
  id: 'quotation-cut',
  severity: 'warning',
  explanation:
    'A quotation does not stop before the words that take it back. What follows "but", "unless" or "except" often says the contrary of what went before.',
  bad: '<Quote of="talks#p1">We will come</Quote>   (the source goes on: “unless it rains”)',
  good: '<Quote of="talks#p1">We will come unless it rains</Quote>',
  find: (context) =>
    claimsToCheck(context).flatMap(({ id, file, body }) => {
      const linkedUses = context.uses.get(id) ?? [];
      return body.uses.flatMap((use, index) => {
        const linked = linkedUses[index];
        if (use.component !== 'Quote' || linked?.component !== 'Quote') return [];
        const [reference] = linked.citation.references;
        const ends = reference?.blocks.map((block) => ({
          text: block.text,
          end: linked.citation.words?.highlights.get(block.id)?.at(-1)?.[1] ?? -1,
        }));
        const last = ends?.findLast(({ end }) => end >= 0);
        const next = last?.text.slice(last.end) ?? '';
        const turn = turnOf(next, reference?.source.language ?? '');
        if (turn === null) return [];
        return {
          ...use.quoteSpan,
          file,
          message: `The quotation stops where the source goes on with “${turn}”.`,
          help: `Quote on, or tell the reader what follows: ${next.replace(/^[\s\p{P}]+/u, '').slice(0, 80)}`,
        };
      });
    }),
};
