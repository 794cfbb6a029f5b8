import type { ElementContent } from 'hast';
import type { Block } from './block.ts';
import { clip } from './clip.ts';
import { highlight } from './highlight.ts';
import { mergeRanges, type Range } from './ranges.ts';

/** Without cited words, so much of a block stands for it: UTF-16 units. */
const OPENING = 240;
const ELLIPSIS = '… ';

/**
 * The sentences of a block in which cited words stand, with these in `mark` elements: what fits beside
 * a text. Where no words are cited, its first sentences. `language` is that of the source (BCP 47);
 * sentences are found by Unicode Standard Annex #29.
 */
export function excerptBlock(
  block: Pick<Block, 'children' | 'text'>,
  ranges: readonly Range[],
  language: string,
): ElementContent[] {
  const sentences = sentencesOf(block.text, language);
  const chosen = sentences.filter(([start, end]) =>
    ranges.length === 0 ? start < OPENING : ranges.some((range) => range[0] < end && range[1] > start),
  );
  const stretches = mergeRanges(chosen, (start, end) => start === end);
  const content = stretches.flatMap(({ start, end }): ElementContent[] => {
    const inside = ranges
      .map(([from, to]): Range => [Math.max(from, start) - start, Math.min(to, end) - start])
      .filter(([from, to]) => from < to);
    const words = highlight(clip(block.children, [[start, end]]), inside, () => ({}));
    return start === 0 ? words : [{ type: 'text', value: ELLIPSIS }, ...words];
  });
  const last = stretches.at(-1);
  return last && last.end < block.text.length ? [...content, { type: 'text', value: ELLIPSIS.trimEnd() }] : content;
}

/** Ends in a letter with a full stop ("U.S."), which the annex takes for the end of a sentence. */
const ENDS_IN_INITIAL = /(?:^|[\s.(])\p{Lu}\.\s*$/u;

const segmenters = new Map<string, Intl.Segmenter>();

function sentencesOf(text: string, language: string): Range[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const sentences: Range[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    const end = index + segment.length;
    if (last && ENDS_IN_INITIAL.test(text.slice(...last))) sentences.splice(-1, 1, [last[0], end]);
    else sentences.push([index, end]);
  }
  return sentences;
}
