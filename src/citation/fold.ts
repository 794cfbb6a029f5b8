import { classify, extendsCluster, keepsItsForm, normalizeCluster } from './characters.ts';
import { FoldedWriter } from './folded-writer.ts';

/** The folds in the order in which they are named in an outcome. */
export const FOLD_NAMES = ['compatibility', 'quotes', 'dashes', 'invisible', 'space', 'ellipsis'] as const;

/** A difference of spelling that does not make another quotation. */
export type FoldName = (typeof FOLD_NAMES)[number];

/** A stretch of text: UTF-16 offsets, the end exclusive. */
export type Range = readonly [start: number, end: number];

/** Folded text, with the way back: every UTF-16 unit of it knows the stretch of the original it came from. */
export interface Folded {
  original: string;
  text: string;
  /** For each unit of `text`, where its stretch of the original begins. */
  starts: Uint32Array;
  /** For each unit of `text`, where its stretch of the original ends (exclusive). */
  ends: Uint32Array;
}

/** Marks after one letter that are normalized together; more is no writing, and would take squared time. */
const LONGEST_CLUSTER = 64;

/**
 * Folds a text. Idempotent, and linear in the length of the text. `folds` are those that act (all of
 * them unless told). Normalization is NFKC of Unicode Standard Annex #15, one base character with
 * its marks at a time, so that offsets survive; CELL_BREAK and other controls stay as they are.
 */
export function fold(text: string, folds: readonly FoldName[] = FOLD_NAMES): Folded {
  const active = new Set(folds);
  const out = new FoldedWriter(text, active);
  let position = 0;
  while (position < text.length) {
    const plain = plainEnd(text, position, out.endsInSpace);
    if (plain > position) {
      out.copy(position, plain);
      position = plain;
      continue;
    }
    const base = characterAt(text, position);
    const kind = classify(base);
    if (kind === 'invisible' && active.has('invisible')) {
      position += base.length;
    } else if (kind !== 'other' || !active.has('compatibility') || keepsItsForm(base)) {
      out.write(base, position, position + base.length);
      position += base.length;
    } else {
      const cluster = readCluster(text, position, base, active.has('invisible'));
      out.write(normalizeCluster(cluster.text), position, cluster.end);
      position = cluster.end;
    }
  }
  return out.finish();
}

/** The stretch of the original that a stretch of folded text came from. */
export function originalRange({ original, starts, ends }: Folded, start: number, end: number): Range {
  if (end <= start) {
    const at = starts[start] ?? original.length;
    return [at, at];
  }
  return [starts[start] ?? original.length, ends[end - 1] ?? original.length];
}

/** How far the text from here on is ASCII that no fold changes; a mark may follow the last character, so it is left. */
function plainEnd(text: string, start: number, afterSpace: boolean): number {
  let end = start;
  let space = afterSpace;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit < 0x20 || unit > 0x7e || (unit === 0x20 && space)) break;
    space = unit === 0x20;
  }
  return end < text.length && text.charCodeAt(end) > 0x7e ? end - 1 : end;
}

/** A base character with all that may join it, invisible characters between them left out. */
function readCluster(text: string, start: number, base: string, skipInvisible: boolean) {
  let cluster = base;
  let end = start + base.length;
  let next = end;
  while (next < text.length && next - start < LONGEST_CLUSTER && text.charCodeAt(next) >= 0xad) {
    const character = characterAt(text, next);
    next += character.length;
    if (skipInvisible && classify(character) === 'invisible') continue;
    if (!extendsCluster(character) || keepsItsForm(character)) break;
    cluster += character;
    end = next;
  }
  return { text: cluster, end };
}

function characterAt(text: string, position: number): string {
  return String.fromCodePoint(text.codePointAt(position) ?? 0);
}
