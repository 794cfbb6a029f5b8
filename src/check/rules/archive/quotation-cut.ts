import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';
import { primaryLanguage } from '../../words.ts';

/** Words that take back or limit what went before in the same sentence. */
const TURNS: Record<string, RegExp> = {
  en: /^[\s,;:–—-]*(but|unless|except)(?!\p{L})/iu,
  de: /^[\s,;:–—-]*(aber|jedoch|außer|sofern nicht|es sei denn|sondern)(?!\p{L})/iu,
  fr: /^[\s,;:–—-]*(mais|sauf|excepté|à moins)(?!\p{L})/iu,
  es: /^[\s,;:–—-]*(pero|salvo|excepto|sino|a menos)(?!\p{L})/iu,
  uk: /^[\s,;:–—-]*(але|проте|однак|крім|окрім|якщо не|хіба що)(?!\p{L})/iu,
  ru: /^[\s,;:–—-]*(но|однако|кроме|если не|разве что)(?!\p{L})/iu,
  ar: /^[\s،؛:–—-]*(لكن|ولكن|إلا|باستثناء|ما لم)(?!\p{L})/iu,
};

export const rule: Rule = {
  id: 'quotation-cut',
  severity: 'warning',
  explanation:
    'A quotation does not stop before the words that take it back. What follows "but", "unless" or "except" often says the contrary of what went before.',
  bad: '<Quote of="talks#p1">We will come</Quote>   (the source goes on: “unless it rains”)',
  good: '<Quote of="talks#p1">We will come unless it rains</Quote>',
  find: (context) =>
    claimsToCheck(context).flatMap(({ id, file, body }) => {
      const claim = context.archive?.claims.get(id);
      return body.uses.flatMap((use, index) => {
        const linked = claim?.uses[index];
        if (use.component !== 'Quote' || linked?.component !== 'Quote') return [];
        const [reference] = linked.citation.references;
        const ends = reference?.blocks.map((block) => ({
          text: block.text,
          end: linked.citation.words?.highlights.get(block.id)?.at(-1)?.[1] ?? -1,
        }));
        const last = ends?.findLast(({ end }) => end >= 0);
        const turn = TURNS[primaryLanguage(reference?.source.language ?? '')]?.exec(last?.text.slice(last.end) ?? '');
        if (!turn) return [];
        return {
          ...use.quoteSpan,
          file,
          message: `The quotation stops where the source goes on with “${turn[1]}”.`,
          help: `Quote on, or tell the reader what follows: ${(last?.text.slice(last.end) ?? '').trim().slice(0, 80)}`,
        };
      });
    }),
};
