import type { ReadSource } from '../../archive/read.ts';
import type { Block } from '../../markup/block.ts';
import type { Comparison } from '../rule.ts';

/** A source that has changed, as it was and as it is. */
export interface ChangedSource {
  was: ReadSource;
  now: ReadSource;
  /** The blocks that it has now, by id. */
  blocks: ReadonlyMap<string, Block>;
}

/** The sources that were there and have changed; none that cannot be read now, which is told by itself. */
export function changedSources({ now, base }: Comparison): ChangedSource[] {
  return [...base.read.sources.values()].flatMap((was) => {
    const source = now.sources.get(was.id);
    if (!source || source.blocks.length === 0) return [];
    return { was, now: source, blocks: new Map(source.blocks.map((block) => [block.id, block])) };
  });
}

/** What a block's id names: its words, or what an image is said to show. */
export function namedBy(block: Block): string {
  return block.kind === 'image' ? `![${block.alt ?? ''}]` : block.text;
}
