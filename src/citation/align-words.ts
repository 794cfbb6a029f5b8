/** Where two lists of words are most alike: indexes of words, the ends exclusive. */
export interface Alignment {
  quoted: readonly [start: number, end: number];
  source: readonly [start: number, end: number];
  /** The score of the alignment: 2 for an equal word, 1 for a similar one, -1 for a word that has no partner. */
  score: number;
}

const EQUAL = 2;
const SIMILAR = 1;
const APART = -1;

/** Beyond this many words the comparison of spellings is left out. */
const MOST_SPELT = 300;

/**
 * Local alignment of two lists of lower-case words: the algorithm of Smith and Waterman, with words for
 * letters. Takes time and room in proportion to the product of the lengths; null when no word is shared.
 */
export function alignWords(quoted: readonly string[], source: readonly string[]): Alignment | null {
  const width = source.length + 1;
  const steps = new Uint8Array((quoted.length + 1) * width);
  let previous = new Int32Array(width);
  let current = new Int32Array(width);
  let best = { score: 0, row: 0, column: 0 };
  const spelt = quoted.length <= MOST_SPELT;
  for (let row = 1; row <= quoted.length; row += 1) {
    for (let column = 1; column < width; column += 1) {
      const pair = scorePair(quoted[row - 1] ?? '', source[column - 1] ?? '', spelt);
      const both = (previous[column - 1] ?? 0) + pair;
      const up = (previous[column] ?? 0) + APART;
      const left = (current[column - 1] ?? 0) + APART;
      const score = Math.max(0, both, up, left);
      current[column] = score;
      steps[row * width + column] = score === 0 ? 0 : score === both ? 1 : score === up ? 2 : 3;
      if (score > best.score) best = { score, row, column };
    }
    [previous, current] = [current, previous];
    current.fill(0);
  }
  if (best.score === 0) return null;
  let { row, column } = best;
  for (let step = steps[row * width + column]; step; step = steps[row * width + column]) {
    if (step !== 3) row -= 1;
    if (step !== 2) column -= 1;
  }
  return { quoted: [row, best.row], source: [column, best.column], score: best.score };
}

function scorePair(one: string, other: string, spelt: boolean): number {
  if (one === other) return EQUAL;
  return spelt && areSimilar(one, other) ? SIMILAR : APART;
}

/** Whether two words may be one of them misread: a third of the letters differ at most, or both are numbers. */
export function areSimilar(one: string, other: string): boolean {
  if (/\d/.test(one) && /^[\d.,:%-]+$/.test(other)) return true;
  const longest = Math.max(one.length, other.length);
  const most = Math.floor(longest / 3);
  if (longest < 3 || longest > 40 || Math.abs(one.length - other.length) > most) return false;
  return countEdits(one, other) <= most;
}

/** The distance of Levenshtein, by two rows. */
function countEdits(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      current.push(
        Math.min((previous[column - 1] ?? 0) + change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1),
      );
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
