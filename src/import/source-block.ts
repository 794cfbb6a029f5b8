import type { Block } from '../markup/block.ts';
import type { ImportedBlock } from './imported.ts';

/** A block as it is written into a source file. */
export interface SourceBlock
  extends Pick<
    Block,
    | 'id'
    | 'kind'
    | 'level'
    | 'depth'
    | 'marker'
    | 'children'
    | 'text'
    | 'alt'
    | 'speaker'
    | 'at'
    | 'page'
    | 'until'
    | 'by'
    | 'was'
  > {
  /** Its words as they stand in the file already, which editors may have written; null to write them anew. */
  written: string | null;
}

/** An imported block under its new id. */
export function underId(id: string, { stray: _, ...block }: ImportedBlock): SourceBlock {
  return { ...block, id, alt: null, until: null, by: [], was: null, written: null };
}
