import { createHash } from 'node:crypto';
import { lettersOf } from './letters.ts';

/** So many letters in a row are a window of a passage: about 50 characters with their spaces. */
const WINDOW = 40;
/** Letters between the beginnings of two windows. */
const STEP = 20;
const FACTOR = 0x01000193;
const FIRST_FACTOR = Array.from({ length: WINDOW - 1 }).reduce<number>((power) => Math.imul(power, FACTOR), 1);
const FILTER_BITS = 19;
/** Texts are searched one after the other, so one room is enough for the letters of most. */
const ROOM = new Uint16Array(1_000_000);

/** Passages as they are sent to another thread. */
export interface PassageParts {
  windows: Map<number, Window[]>;
  filter: Uint8Array;
}

interface Window {
  name: string;
  letters: Uint16Array;
  start: number;
}

/**
 * Finds passages in texts, any number at once: each has a window of 40 letters every 20, and a text is
 * searched for all of them in one pass (the algorithm of Rabin and Karp: a rolling hash, then letter by
 * letter). Finds a passage of which 60 letters in a row stand in the text, in whatever spelling of
 * spaces and marks.
 */
export class Passages {
  readonly #windows: Map<number, Window[]>;
  readonly #filter: Uint8Array;

  constructor(
    { windows, filter }: PassageParts = { windows: new Map(), filter: new Uint8Array(1 << (FILTER_BITS - 3)) },
  ) {
    this.#windows = windows;
    this.#filter = filter;
  }

  /** What another thread makes the same passages of. */
  get parts(): PassageParts {
    return { windows: this.#windows, filter: this.#filter };
  }

  /** Whether there is nothing to look for. */
  get isEmpty(): boolean {
    return this.#windows.size === 0;
  }

  /** Tells one set of passages from another. */
  get digest(): string {
    const hash = createHash('sha256');
    for (const [key, windows] of this.#windows) hash.update(`${key} ${windows.map(({ name }) => name)}\n`);
    return hash.digest('hex');
  }

  /** Adds a passage under a name. One of less than 40 letters is not looked for. */
  add(name: string, text: string): void {
    const letters = lettersOf(text);
    for (let start = 0; start + WINDOW <= letters.length; start += STEP) {
      const hash = hashAt(letters, start);
      const same = this.#windows.get(hash);
      if (same) same.push({ name, letters, start });
      else this.#windows.set(hash, [{ name, letters, start }]);
      const bit = hash >>> (32 - FILTER_BITS);
      this.#filter[bit >> 3] = (this.#filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  /** Takes out every window that stands in this text. */
  allow(text: string): void {
    this.#scan(lettersOf(text, ROOM), (hash, { letters, start }) => {
      const left = (this.#windows.get(hash) ?? []).filter((each) => !isSame(each, letters, start));
      if (left.length > 0) this.#windows.set(hash, left);
      else this.#windows.delete(hash);
    });
  }

  /** The names of the passages of which a part stands in a text. */
  find(text: string): Set<string> {
    const names = new Set<string>();
    if (!this.isEmpty) this.#scan(lettersOf(text, ROOM), (_hash, { name }) => names.add(name));
    return names;
  }

  #scan(text: Uint16Array, tell: (hash: number, window: Window) => void): void {
    if (text.length < WINDOW) return;
    const filter = this.#filter;
    const last = text.length - WINDOW;
    let hash = hashAt(text, 0);
    for (let start = 0; ; start += 1) {
      const bit = hash >>> (32 - FILTER_BITS);
      if ((((filter[bit >> 3] as number) >> (bit & 7)) & 1) === 1) this.#compare(text, start, hash, tell);
      if (start >= last) return;
      const without = (hash - Math.imul(text[start] as number, FIRST_FACTOR)) | 0;
      hash = (Math.imul(without, FACTOR) + (text[start + WINDOW] as number)) | 0;
    }
  }

  #compare(text: Uint16Array, start: number, hash: number, tell: (hash: number, window: Window) => void): void {
    for (const window of this.#windows.get(hash) ?? []) if (isSame(window, text, start)) tell(hash, window);
  }
}

function hashAt(letters: Uint16Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + WINDOW; at += 1) hash = (Math.imul(hash, FACTOR) + (letters[at] ?? 0)) | 0;
  return hash;
}

function isSame({ letters, start: from }: Window, text: Uint16Array, start: number): boolean {
  for (let at = 0; at < WINDOW; at += 1) if (letters[from + at] !== text[start + at]) return false;
  return true;
}
