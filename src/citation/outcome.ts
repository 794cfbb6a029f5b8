import type { FoldName, Range } from './fold.ts';
import type { MismatchReason } from './mismatch.ts';

export type { FoldName, Range } from './fold.ts';
export type { MismatchReason } from './mismatch.ts';

export type EditKind = 'omission' | 'insertion' | 'replacement' | 'capital' | 'first-letter' | 'closing-mark';

/** A marked edit; `text` is what stands in the quotation: "[…]", "[the minister]", "[T]", "t", ",". */
export interface Edit {
  kind: EditKind;
  text: string;
}

/**
 * What comes of comparing a quotation with a passage. `ranges`: what the verified words cover, as
 * UTF-16 offsets of the passage, in order; `unchecked`: the passage has no text.
 */
export type Grade =
  | { outcome: 'verbatim'; ranges: Range[] }
  | { outcome: 'folded'; folds: FoldName[]; ranges: Range[] }
  | { outcome: 'edited'; edits: Edit[]; folds: FoldName[]; ranges: Range[] }
  | { outcome: 'unchecked' }
  | Mismatch;

/** A quotation that does not stand in the passage, with the reason. */
export type Mismatch = { outcome: 'mismatch' } & MismatchReason;
