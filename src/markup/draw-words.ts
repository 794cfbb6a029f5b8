import type { ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block } from './block.ts';
import { clip } from './clip.ts';
import { highlight } from './highlight.ts';
import type { Range } from './ranges.ts';

/** What of a block's words may be shown: all of them, some, or (undefined) none. */
type Shown = 'all' | readonly Range[] | undefined;

/** Marks to set: where, and with which attributes. */
export interface MarkedRange {
  range: Range;
  properties?: Properties;
}

/**
 * The words of a block as HTML, with what is cited in `mark` elements; where only some words may be
 * shown, these alone, without marks. Null when no word may be shown, or there is none.
 */
export function drawWords(
  block: Pick<Block, 'children' | 'text'>,
  shown: Shown,
  marks: readonly MarkedRange[] = [],
): string | null {
  if (shown === undefined || block.text === '') return null;
  const content: ElementContent[] =
    shown === 'all'
      ? highlight(
          block.children,
          marks.map(({ range }) => range),
          (index) => marks[index]?.properties ?? {},
        )
      : clip(block.children, shown);
  return content.length === 0 ? null : toHtml(content);
}
