import type { ElementContent } from 'hast';
import type { Source } from '../../archive/archive.ts';
import { type Block, CELL_BREAK } from '../../markup/block.ts';
import { isCell } from '../../markup/text-of.ts';

/** Text that a browser finds as one: a block, a cell of a table, or what stands between two line breaks. */
export interface Piece {
  block: Block;
  /** UTF-16 offset into the block's text. */
  start: number;
  text: string;
}

/** One word of the original, where it stands in its piece (UTF-16 offsets into the piece's text). */
export interface OriginalWord {
  piece: Piece;
  start: number;
  end: number;
  /** What a browser compares: without case and marks (https://www.unicode.org/reports/tr10/, primary level). */
  key: string;
}

/** Every word that the original has as far as the archive knows it, in order. */
export interface OriginalWords {
  words: OriginalWord[];
  /** Where the words of a key stand: indexes into `words`, in order. */
  places: Map<string, number[]>;
}

const known = new WeakMap<Source, OriginalWords>();

/**
 * The words of a source's current blocks: what its publisher has taken back is not there to be found.
 * Words are those of Unicode Standard Annex #29, as in browsers.
 */
export function wordsOfOriginal(source: Source): OriginalWords {
  let original = known.get(source);
  if (!original) {
    original = readWords(source);
    known.set(source, original);
  }
  return original;
}

function readWords({ blocks, language }: Source): OriginalWords {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: OriginalWord[] = [];
  const places = new Map<string, number[]>();
  for (const piece of blocks.filter(({ until }) => until === null).flatMap(piecesOf)) {
    for (const { segment, index, isWordLike } of segmenter.segment(piece.text)) {
      if (!isWordLike) continue;
      const key = keyOf(segment);
      if (key === '') continue;
      const found = places.get(key);
      if (found) found.push(words.length);
      else places.set(key, [words.length]);
      words.push({ piece, start: index, end: index + segment.length, key });
    }
  }
  return { words, places };
}

function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}

function piecesOf(block: Block): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of [...breaksIn(block.children), block.text.length]) {
    if (end > start) pieces.push({ block, start, text: block.text.slice(start, end) });
    start = end + 1;
  }
  return pieces;
}

/** Offsets into a block's text of the breaks between cells, and of line breaks, which count one each. */
function breaksIn(children: readonly ElementContent[]): number[] {
  const breaks: number[] = [];
  let offset = 0;
  let cells = 0;
  const walk = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') offset += node.value.length;
      if (node.type !== 'element') continue;
      if (node.tagName === 'br' || (isCell(node) && cells++ > 0)) {
        breaks.push(offset);
        offset += CELL_BREAK.length;
      }
      walk(node.children);
    }
  };
  walk(children);
  return breaks;
}
