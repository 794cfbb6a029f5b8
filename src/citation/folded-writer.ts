import { classify } from './characters.ts';
import type { Folded, FoldName } from './fold.ts';

/** Collects folded text and its offsets, and applies the folds that look at one character. */
export class FoldedWriter {
  endsInSpace = false;
  readonly #original: string;
  readonly #active: ReadonlySet<FoldName>;
  readonly #pieces: string[] = [];
  #length = 0;
  #starts: Uint32Array;
  #ends: Uint32Array;

  constructor(original: string, active: ReadonlySet<FoldName>) {
    this.#original = original;
    this.#active = active;
    this.#starts = new Uint32Array(original.length + 16);
    this.#ends = new Uint32Array(original.length + 16);
  }

  /** Takes a stretch of the original as it is. */
  copy(start: number, end: number): void {
    this.#pieces.push(this.#original.slice(start, end));
    for (let at = start; at < end; at += 1) this.#map(at, at + 1);
    this.endsInSpace = this.#original.charCodeAt(end - 1) === 0x20;
  }

  /** Takes text that came from a stretch of the original. */
  write(text: string, start: number, end: number): void {
    for (const character of text) {
      const folded = this.#foldCharacter(character);
      if (folded === ' ' && this.endsInSpace && this.#active.has('space')) {
        this.#ends[this.#length - 1] = end;
        continue;
      }
      this.#pieces.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) this.#map(start, end);
      this.endsInSpace = folded === ' ';
    }
  }

  finish(): Folded {
    return {
      original: this.#original,
      text: this.#pieces.join(''),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    };
  }

  #foldCharacter(character: string): string {
    const kind = classify(character);
    if (kind === 'space' && this.#active.has('space')) return ' ';
    if (kind === 'ellipsis' && this.#active.has('ellipsis')) return '...';
    if (kind === 'dash' && this.#active.has('dashes')) return '-';
    if (kind === 'double' && this.#active.has('quotes')) return '"';
    if (kind === 'single' && this.#active.has('quotes')) return "'";
    return character;
  }

  #map(start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      this.#starts = grow(this.#starts);
      this.#ends = grow(this.#ends);
    }
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }
}

function grow(offsets: Uint32Array): Uint32Array {
  const larger = new Uint32Array(offsets.length * 2);
  larger.set(offsets);
  return larger;
}
