import { formatDay } from '../../i18n/format-day.ts';
import type { Answer } from '../ask.ts';
import type { FoundPage } from '../found-page.ts';
import { blocksOf, type Passage, passageOf } from '../passages.ts';
import { fragmentOf } from '../text-directive.ts';
import { make, marked } from './make.ts';
import { fill, type SearchSettings } from './settings.ts';

/** One result: what was judged and how, the claim as a link, why, and where the words of the question stand. */
export function drawResult(page: FoundPage, answer: Answer, { strings, language }: SearchSettings): HTMLElement {
  const { forms } = answer;
  const item = make('li', 'result');
  const [own] = page.facts.get('language') ?? [];
  const word = make(
    'span',
    page.kind === 'claim' ? 'verdict-word' : '',
    page.kind === 'claim' ? page.verdict : strings.source,
  );
  if (page.kind === 'claim') {
    word.dataset.family = page.family;
    if (page.rating !== null) word.dataset.rating = String(page.rating);
  }
  const link = make('a', '', ...marked(page.title, forms));
  link.setAttribute('href', page.href);
  if (page.site !== null) link.setAttribute('rel', 'noopener');
  const title = make('h2', 'result-title', link);
  const parts = [make('p', 'result-verdict', word), title];
  if (page.summary !== '') parts.push(make('p', 'result-summary', ...marked(page.summary, forms)));
  const facts = [
    page.claimant,
    page.day === '' ? '' : formatDay(page.day, language),
    page.site === null ? '' : fill(strings.from, { site: page.site }),
  ].filter(Boolean);
  if (facts.length > 0) parts.push(make('p', 'result-facts', facts.join(' · ')));
  parts.push(...(page.kind === 'source' ? drawBlocks(page, answer) : drawPassage(page, answer)));
  for (const part of parts) {
    // What stands on the page in its own language is read aloud and laid out in it.
    if (own !== undefined && own !== language && !part.classList.contains('result-facts')) {
      part.lang = own;
      part.dir = 'auto';
    }
  }
  item.append(...parts);
  return item;
}

function drawPassage(page: FoundPage, answer: Answer): HTMLElement[] {
  const passage = passageOf(page, answer);
  return passage ? [make('p', 'result-excerpt', ...excerptOf(page, passage, answer))] : [];
}

function drawBlocks(page: FoundPage, answer: Answer): HTMLElement[] {
  const blocks = blocksOf(page, answer).map((block) => {
    const link = make('a', '', ...excerptOf(page, block, answer));
    link.setAttribute('href', page.href + fragmentOf(block.id, page, block, answer));
    return make('li', '', link);
  });
  return blocks.length > 0 ? [make('ul', 'result-blocks', ...blocks)] : [];
}

function excerptOf({ written }: FoundPage, { start, end }: Passage, { forms }: Answer): Node[] {
  const between =
    written.length > 0 && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(written.slice(start, end).join(''))
      ? ''
      : ' ';
  return marked(written.slice(start, end).join(between), forms);
}
