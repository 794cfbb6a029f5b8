import type { Range, Source } from '../../archive/archive.ts';
import { type Block, CELL_BREAK } from '../../markup/block.ts';

/** Words as they stand in the source, with what stands around them (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** UTF-16 units before and behind the words. */
const CONTEXT = 32;

/**
 * Selects a stretch of a block's text (UTF-16 offsets). What stands around it is told as far as
 * `rights` allow it to be shown, and not across the cells of a table.
 */
export function textQuote({ publishable }: Source, block: Block, [start, end]: Range): TextQuoteSelector {
  const { text } = block;
  const shown = publishable.get(block.id);
  const own =
    shown === 'all' ? [0, text.length] : (shown?.find(([from, to]) => from <= start && to >= end) ?? [start, end]);
  const [from = start, to = end] = own;
  const before = text.slice(Math.max(from, start - CONTEXT), start);
  const behind = text.slice(end, Math.min(to, end + CONTEXT));
  const prefix = before.slice(before.lastIndexOf(CELL_BREAK) + 1).replace(/^[\udc00-\udfff]/, '');
  const suffix = (behind.split(CELL_BREAK)[0] ?? '').replace(/[\ud800-\udbff]$/, '');
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
}
