import { FILE_START, type Span } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';

/** Characters of a passage that are sought; no longer pattern fits into memory for sure. */
const LONGEST = 2_000;

/** Of a long passage so many words are sought, as markup may stand between the later ones. */
const FEWER = [12, 6, 3] as const;

/** So many characters of a text are looked through for words in all, so that no text takes squared time. */
const PATIENCE = 200_000_000;

/** Finds words that a reader sees in the text of a file. */
export class WordFinder {
  readonly #text: string;
  readonly #lines: Lines;
  #last = 0;
  #left = PATIENCE;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new Lines(text);
  }

  /**
   * Where words stand, however their lines are broken: the next time below those found last, or else the first
   * time. When markup stands among them, their beginning is found; when that fails, or finding the words so far took
   * too long, the place is the beginning of the file.
   */
  find(words: string): Span {
    const all = words.trim().slice(0, LONGEST).split(/\s+/);
    for (const count of [all.length, ...FEWER.filter((fewer) => fewer < all.length)]) {
      const pattern = new RegExp(all.slice(0, count).map(literal).join('\\s+'), 'gu');
      const match = this.#next(pattern, this.#last) ?? (this.#last > 0 ? this.#next(pattern, 0) : null);
      if (!match) continue;
      this.#last = match.index + match[0].length;
      return this.#lines.span(match.index, this.#last);
    }
    return FILE_START;
  }

  #next(pattern: RegExp, from: number): RegExpExecArray | null {
    if (this.#left <= 0) return null;
    pattern.lastIndex = from;
    const match = pattern.exec(this.#text);
    this.#left -= (match?.index ?? this.#text.length) - from;
    return match;
  }
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
