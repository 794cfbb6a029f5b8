import type { ElementContent } from 'hast';
import type { Range, Source } from '../../archive/archive.ts';
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
}

/**
 * The numbers of all keys, which are what a browser compares: words without case and marks
 * (https://www.unicode.org/reports/tr10/, primary level).
 */
const numbers = new Map<string, number>();
/** Words without marks, as most are. */
const PLAIN_PATTERN = /^[a-z0-9]+$/i;
const known = new WeakMap<Source, OriginalWords>();

/**
 * Every word of a source's current blocks in order, by its index: what its publisher has taken back is not there
 * to be found. Words are those of Unicode Standard Annex #29, as in browsers. Kept as numbers, since those of all
 * sources are in memory at once.
 */
export class OriginalWords {
  readonly #pieces: Piece[];
  /** Where the words of each piece begin; one more than there are pieces. */
  readonly #firsts: number[] = [];
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor({ blocks, language }: Pick<Source, 'blocks' | 'language'>) {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    const keys: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    this.#pieces = blocks.filter(({ until }) => until === null).flatMap(piecesOf);
    for (const { text } of this.#pieces) {
      this.#firsts.push(keys.length);
      for (const { segment, index, isWordLike } of segmenter.segment(text)) {
        const key = isWordLike ? keyOf(segment) : '';
        if (key === '') continue;
        keys.push(numberOf(key));
        starts.push(index);
        ends.push(index + segment.length);
      }
    }
    this.#firsts.push(keys.length);
    this.#keys = Uint32Array.from(keys);
    this.#starts = Uint32Array.from(starts);
    this.#ends = Uint32Array.from(ends);
  }

  /** A word; null where there is none. */
  at(index: number): OriginalWord | null {
    const piece = this.#pieces[this.pieceOf(index)];
    return piece ? { piece, start: this.#starts[index] as number, end: this.#ends[index] as number } : null;
  }

  /** The block in which a word stands; null where there is none. */
  blockOf(index: number): Block | null {
    return this.#pieces[this.pieceOf(index)]?.block ?? null;
  }

  /** The number of the piece in which a word stands; below 0 where there is none. */
  pieceOf(index: number): number {
    if (index < 0 || index >= this.#keys.length) return -1;
    let [low, high] = [0, this.#pieces.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] as number) <= index) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The indexes of the words of a block that lie in one of these ranges of its text, if only in part; in order. */
  within(id: string, ranges: readonly Range[]): number[] {
    const found: number[] = [];
    for (let number = 0; number < this.#pieces.length; number += 1) {
      const { block, start } = this.#pieces[number] as Piece;
      if (block.id !== id) continue;
      for (let index = this.#firsts[number] as number; index < (this.#firsts[number + 1] as number); index += 1) {
        const [from, to] = [start + (this.#starts[index] as number), start + (this.#ends[index] as number)];
        if (ranges.some((range) => range[0] < to && range[1] > from)) found.push(index);
      }
    }
    return found;
  }

  /** Whether two words are the same to a browser. */
  isSame(index: number, other: number): boolean {
    return this.#keys[index] === this.#keys[other];
  }

  /** The index of the first word from `from` that is the same as another; below 0 when there is none. */
  find(index: number, from: number): number {
    return this.#keys.indexOf(this.#keys[index] as number, from);
  }
}

/** The words of a source, read once. */
export function wordsOfOriginal(source: Source): OriginalWords {
  let original = known.get(source);
  if (!original) {
    original = new OriginalWords(source);
    known.set(source, original);
  }
  return original;
}

function numberOf(key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  // A copy, as a part of a text keeps the whole of it in memory.
  if (number === numbers.size) numbers.set(Buffer.from(key).toString(), number);
  return number;
}

function keyOf(word: string): string {
  if (PLAIN_PATTERN.test(word)) return word.toLowerCase();
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
