import { type Edges, findEdges } from './edges.ts';
import { type Folded, fold } from './fold.ts';
import { findNegations } from './negation.ts';
import { findExact } from './occurrences.ts';
import { findWords, type Word } from './words.ts';

/** Stands between the cells of a table in a passage; no quotation crosses it. */
export const CELL_BREAK = '\u001f';

/**
 * A passage made ready to be compared with any number of quotations. All but the folding happens when
 * it is first asked for: most quotations stand in their block to the letter and need none of it.
 */
export class Passage {
  readonly folded: Folded;
  readonly language: string;
  readonly edges: Edges;
  #words: Word[] | null = null;
  #negations: Word[] | null = null;
  #breaks: number[] | null = null;

  /** `text`: the cited blocks' text, joined by one space; `language`: the source's, a BCP 47 tag. */
  constructor(text: string, language: string) {
    this.folded = fold(text);
    this.language = language;
    this.edges = findEdges(this.folded, language);
  }

  /** The words, in order; offsets are those of the folded text, here and below. */
  get words(): readonly Word[] {
    this.#words ??= findWords(this.folded);
    return this.#words;
  }

  /** The first negation that stands, whole or in part, between two offsets; null when there is none. */
  negationBetween(start: number, end: number): Word | null {
    this.#negations ??= findNegations(this.folded, this.language, this.#words ?? findWords(this.folded));
    const word = this.#negations[indexOfFirst(this.#negations, ({ end: at }) => at > start)];
    return word !== undefined && word.start < end ? word : null;
  }

  /** The words that stand, whole or in part, between two offsets, but no more than `most` of them. */
  wordsBetween(start: number, end: number, most: number): Word[] {
    const first = indexOfFirst(this.words, ({ end: at }) => at > start);
    const words: Word[] = [];
    for (const word of this.words.slice(first, first + most)) {
      if (word.start >= end) break;
      words.push(word);
    }
    return words;
  }

  /** The negation that is the word next to an offset, before or after it in the same cell; null else. */
  negationBeside(offset: number, side: 'before' | 'after'): Word | null {
    const at = indexOfFirst(this.words, ({ start }) => start >= offset);
    const word = this.words[side === 'before' ? at - 1 : at];
    if (word === undefined) return null;
    const [start, end] = side === 'before' ? [word.start, offset] : [offset, word.end];
    return this.crossesCells(start, end) ? null : this.negationBetween(word.start, word.end);
  }

  /** Whether a table cell ends between two offsets. */
  crossesCells(start: number, end: number): boolean {
    this.#breaks ??= [...findExact(CELL_BREAK, this.folded.text)];
    return (this.#breaks[indexOfFirst(this.#breaks, (at) => at >= start)] ?? Infinity) < end;
  }
}

/** The index of the first of sorted things that a condition holds for; the length when it holds for none. */
export function indexOfFirst<Thing>(sorted: readonly Thing[], holds: (thing: Thing) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const thing = sorted[middle];
    if (thing !== undefined && holds(thing)) high = middle;
    else low = middle + 1;
  }
  return low;
}
