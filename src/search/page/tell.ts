import type { Answer } from '../ask.ts';
import type { Bundle } from '../bundle.ts';
import type { OtherSite } from '../other-sites.ts';
import { suggest } from '../suggest.ts';
import { make } from './make.ts';
import { fill, type SearchSettings } from './settings.ts';

/** So many words are told; a pasted article has hundreds. */
const WORDS_TOLD = 12;
/** A question of more words was pasted, and is full of names and slips that nobody wants mended. */
const WORDS_MENDED = 12;

/** The answer in one sentence, for the line that screen readers are told of. */
export function describe(
  { total, loose, question, matched, unknown }: Answer,
  asked: string,
  sites: readonly OtherSite[],
  { strings, language }: SearchSettings,
): string {
  const q = asked.length > 80 ? `${asked.slice(0, 80).trim()} …` : asked;
  const plural = new Intl.PluralRules(language).select(total);
  const forms = asked === '' ? strings.count : strings.countFor;
  const n = new Intl.NumberFormat(language).format(total);
  const silent = question.words.length > 0 && matched.length === 0 && unknown.length === 0;
  const found =
    total > 0
      ? fill(loose ? strings.loose : (forms[plural] ?? forms.other), { n, q })
      : fill(silent ? strings.tooCommon : strings.nothing, { q });
  const missing = sites
    .filter(({ failed }) => failed)
    .map(({ address }) => fill(strings.unanswered, { site: new URL(address).host }));
  return [found, ...missing].join(' ');
}

/** Which words were found and which not, and what may have been meant instead of these. */
export async function drawWords(
  { question, matched, unknown, total }: Answer,
  bundles: readonly Bundle[],
  { strings }: SearchSettings,
  askInstead: (question: string) => void,
): Promise<HTMLElement[]> {
  const list = (words: readonly string[]) =>
    words
      .slice(0, WORDS_TOLD)
      .map((word) => question.written.get(word) ?? word)
      .join(', ') + (words.length > WORDS_TOLD ? ' …' : '');
  const told: HTMLElement[] = [];
  if (matched.length > 0 && total > 0 && (matched.length > 1 || unknown.length > 0)) {
    told.push(make('p', 'matched', fill(strings.matched, { words: list(matched) })));
  }
  if (unknown.length > 0) told.push(make('p', 'unknown', fill(strings.unknown, { words: list(unknown) })));
  if (question.words.length > WORDS_MENDED) return told;
  for (const word of unknown) {
    const meant = await suggest(word, bundles);
    if (meant === null) continue;
    const written = question.written.get(word) ?? word;
    const button = make('button', '', fill(strings.meant, { word: meant }));
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => askInstead(question.text.replace(written, () => meant)));
    told.push(make('p', 'meant', button));
  }
  return told;
}
