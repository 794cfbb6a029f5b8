import type { FoundPage } from './found-page.ts';
import type { Matching, Passage } from './passages.ts';

const WORDS_MARKED = 6;

/**
 * The fragment of an address that leads to a block and marks words in it: `#id:~:text=…`, as text
 * fragments are specified (https://wicg.github.io/scroll-to-text-fragment/). Each word is told apart
 * from others like it by the words beside it. Browsers that do not know them go to the block.
 */
export function fragmentOf(
  id: string,
  { written, words }: FoundPage,
  { start, end }: Passage,
  { forms }: Matching,
): string {
  const directives: string[] = [];
  for (let place = start; place < end && directives.length < WORDS_MARKED; place++) {
    if (!forms.has(words[place] ?? '')) continue;
    const word = bare(written[place]);
    if (word === '') continue;
    const [before, after] = [
      place > start ? bare(written[place - 1]) : '',
      place + 1 < end ? bare(written[place + 1]) : '',
    ];
    const [prefix, suffix] = [
      before !== '' && before === written[place - 1] ? `${encode(before)}-,` : '',
      after !== '' && word === written[place] ? `,-${encode(after)}` : '',
    ];
    directives.push(`text=${prefix}${encode(word)}${suffix}`);
  }
  return directives.length > 0 ? `#${id}:~:${[...new Set(directives)].join('&')}` : `#${id}`;
}

/** A word without the signs before and after it. */
function bare(word: string | undefined): string {
  return word?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') ?? '';
}

/** Comma, hyphen and ampersand part the directives. */
function encode(word: string): string {
  return encodeURIComponent(word).replaceAll('-', '%2D');
}
