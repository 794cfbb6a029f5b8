import { fold } from '../citation/fold.ts';
import type { Block } from '../markup/block.ts';

const known = new WeakMap<Block, string>();

/** A block's text, folded once however many quotations are sought in it. */
export function foldedText(block: Block): string {
  const text = known.get(block) ?? fold(block.text).text;
  known.set(block, text);
  return text;
}
