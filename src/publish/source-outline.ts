import type { Source } from '../archive/archive.ts';
import type { Block } from '../markup/block.ts';

/**
 * A source as its page draws it: blocks that are shown, wholly or in part, and gaps where others stand
 * that rights do not allow. `level` is that of a heading on the page, below its `h1` and without leaps.
 */
export type OutlinePart = { block: Block; level: number } | { gap: Block[] };

const DEEPEST = 6;

/** The parts of a source in their order. */
export function outlineSource({ blocks, publishable }: Pick<Source, 'blocks' | 'publishable'>): OutlinePart[] {
  const parts: OutlinePart[] = [];
  const open: number[] = [];
  for (const block of blocks) {
    if (!publishable.has(block.id)) {
      const last = parts.at(-1);
      if (last && 'gap' in last) last.gap.push(block);
      else parts.push({ gap: [block] });
      continue;
    }
    if (block.level !== null) {
      while ((open.at(-1) ?? 0) >= block.level) open.pop();
      open.push(block.level);
    }
    parts.push({ block, level: Math.min(open.length + 1, DEEPEST) });
  }
  return parts;
}
