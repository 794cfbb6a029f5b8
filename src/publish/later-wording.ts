import type { Source } from '../archive/archive.ts';
import type { Block } from '../markup/block.ts';

/**
 * The blocks that hold now what a withdrawn one held, in the order of the source: where a successor was
 * withdrawn as well, its own. None while the block is current, and where nothing took its place.
 */
export function laterWording({ blocks }: Pick<Source, 'blocks'>, block: Block): Block[] {
  const byId = new Map(blocks.map((each) => [each.id, each]));
  const seen = new Set([block.id]);
  const found = new Set<Block>();
  const follow = (ids: readonly string[]): void => {
    for (const id of ids) {
      const next = byId.get(id);
      if (!next || seen.has(id)) continue;
      seen.add(id);
      if (next.until === null) found.add(next);
      else follow(next.by);
    }
  };
  if (block.until !== null) follow(block.by);
  return blocks.filter((each) => found.has(each));
}
