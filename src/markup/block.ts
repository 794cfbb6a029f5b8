import type { ElementContent } from 'hast';
import type { Span } from '../schema/fault.ts';

export { CELL_BREAK } from '../citation/passage.ts';

export type BlockKind = 'heading' | 'paragraph' | 'quote' | 'list-item' | 'table' | 'image' | 'code';

/** One addressable piece of an archived source. */
export interface Block {
  id: string;
  kind: BlockKind;
  /** 1 to 6 for a heading, else null. */
  level: number | null;
  /** How many lists and block quotes stand around it. */
  depth: number;
  /** What a list item begins with ("•", "3."), null elsewhere and for the item's later paragraphs. */
  marker: string | null;
  /**
   * Rendered text without id and attributes, soft and hard line breaks as one space; what quotations
   * are compared with. Cells of a table have CELL_BREAK between them. Empty for an image.
   */
  text: string;
  /**
   * The content as hast: phrasing for all kinds but a table, which is one `table` element. The text
   * nodes of it, `br` counted as a space and cells with CELL_BREAK between, joined make `text` exactly.
   */
  children: ElementContent[];
  /** What an image is said to show; null for other kinds, and where the source does not say. */
  alt: string | null;
  /** Who speaks, in a transcript. */
  speaker: string | null;
  /** Media time in seconds. */
  at: number | null;
  page: number | null;
  /** ISO day since which the publisher no longer has these words; null while current. */
  until: string | null;
  /** Ids of the blocks that replaced this one. */
  by: string[];
  /** Id of the wrongly transcribed block that this one corrects. */
  was: string | null;
  /** Where the block stands in its file. */
  span: Span;
  /** Where its `^id` stands. */
  idSpan: Span;
}
