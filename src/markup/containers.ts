/** Of a line so many characters are looked at, more than what is not nested too deeply can begin with. */
const LONGEST = 2_000;

const BEGINNING = />|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]\s]+\]:/y;

/**
 * Counts the containers (quotes, items of lists, footnotes) that the parser holds open at each line: those that
 * begin in it, and the items that may go on, as the line is blank in the column in which they began. Items that have
 * ended are counted as well, so that the parser finds hardly ever more, and never many more.
 */
export class Containers {
  readonly #columns = new Set<number>();
  /** The most since the last blank line, as a line may belong to those above without any sign. */
  #open = 0;
  #isBlank = false;

  /** How many there are at the next line, and where what the last that begins in it holds begins (UTF-16). */
  at(line: string): { depth: number; length: number } {
    const wasBlank = this.#isBlank;
    this.#isBlank = /^[ \t]*$/.test(line);
    if (this.#isBlank) return { depth: this.#open, length: 0 };
    const found = this.#read(line);
    this.#open = wasBlank ? found.depth : Math.max(this.#open, found.depth);
    return found;
  }

  #read(line: string): { depth: number; length: number } {
    const beginning = line.slice(0, LONGEST);
    let [depth, length, index, column, hasItem] = [0, 0, 0, 0, false];
    while (index < beginning.length) {
      const character = beginning[index];
      if (character === ' ' || character === '\t') {
        const next = character === ' ' ? column + 1 : column + 4 - (column % 4);
        for (; column < next; column += 1) if (!hasItem && this.#columns.has(column)) depth += 1;
        index += 1;
        continue;
      }
      BEGINNING.lastIndex = index;
      const mark = BEGINNING.exec(beginning)?.[0];
      if (mark === undefined) break;
      depth += 1;
      if (mark !== '>') {
        hasItem = true;
        this.#columns.add(column);
      }
      index += mark.length;
      column += mark.length;
      length = index;
    }
    return { depth, length };
  }
}
