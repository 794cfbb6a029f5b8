import { type Folded, fold, originalRange } from './fold.ts';
import { isNegation } from './negation.ts';
import { findWords, type Word } from './words.ts';

/** A part of the comparison. `added` stands only in the quotation, `removed` only in the source. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  /** As it is written, with the space behind it. The parts that are not `removed` make up the quotation. */
  text: string;
}

export type DifferenceKind = 'number' | 'negation' | 'name' | 'word' | 'case' | 'punctuation';

/** One difference. Empty `wrote`: left out by the quotation; empty `source`: not in the source. */
export interface Difference {
  kind: DifferenceKind;
  wrote: string;
  source: string;
}

export interface WordDiff {
  parts: DiffPart[];
  /** What changes the meaning most comes first: numbers, negations, names, other words. */
  differences: Difference[];
}

interface Token extends Word {
  /** The text in the original, with the space behind it. */
  written: string;
  opensSentence: boolean;
}

const ORDER: readonly DifferenceKind[] = ['number', 'negation', 'name', 'word', 'case', 'punctuation'];

/** Cells of the table of common subsequences; longer texts are compared from their ends inward only. */
const MOST_CELLS = 9_000_000;

/** Compares a quotation with a stretch of its source word by word; folds do not count as differences. */
export function wordDiff(quotation: string, source: string, language: string): WordDiff {
  const [wrote, stands] = [findTokens(quotation), findTokens(source)];
  const parts: DiffPart[] = [];
  const differences: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [index, other] of [...findCommon(wrote, stands), [wrote.length, stands.length] as const]) {
    const [added, removed] = [wrote.slice(from, index), stands.slice(to, other)];
    addPart(parts, 'added', added);
    addPart(parts, 'removed', removed);
    differences.push(...describeRun(added, removed, language));
    const same = wrote[index];
    if (same) addPart(parts, 'same', [same]);
    [from, to] = [index + 1, other + 1];
  }
  differences.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return { parts, differences };
}

/** Words and single marks of punctuation. */
function findTokens(text: string): Token[] {
  const folded = fold(text);
  const pieces: Word[] = [];
  let at = 0;
  for (const word of [...findWords(folded), { text: '', start: folded.text.length, end: folded.text.length }]) {
    for (const match of folded.text.slice(at, word.start).matchAll(/\S/gu)) {
      const start = at + match.index;
      pieces.push({ text: match[0], start, end: start + match[0].length });
    }
    if (word.text) pieces.push(word);
    at = word.end;
  }
  return pieces.map((piece, index) => ({
    ...piece,
    written: writtenUntil(folded, index === 0 ? 0 : piece.start, pieces[index + 1]?.start),
    opensSentence: index === 0 || /[.?!"(]/.test(pieces[index - 1]?.text ?? ''),
  }));
}

function writtenUntil(folded: Folded, start: number, end: number | undefined): string {
  const [from] = originalRange(folded, start, start);
  const to = end === undefined ? folded.original.length : originalRange(folded, end, end)[0];
  return folded.original.slice(start === 0 ? 0 : from, to);
}

/** Index pairs of a longest common subsequence, with equal ends taken first. */
function findCommon(one: readonly Token[], other: readonly Token[]): (readonly [number, number])[] {
  let head = 0;
  while (head < Math.min(one.length, other.length) && one[head]?.text === other[head]?.text) head += 1;
  let tail = 0;
  const shortest = Math.min(one.length, other.length) - head;
  while (tail < shortest && one.at(-1 - tail)?.text === other.at(-1 - tail)?.text) tail += 1;
  const [rows, columns] = [one.length - head - tail, other.length - head - tail];
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  if (rows * columns <= MOST_CELLS) {
    const width = columns + 1;
    const lengths = new Uint16Array((rows + 1) * width);
    for (let row = rows - 1; row >= 0; row -= 1) {
      for (let column = columns - 1; column >= 0; column -= 1) {
        const equal = one[head + row]?.text === other[head + column]?.text;
        lengths[row * width + column] = equal
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
      }
    }
    for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
      if (one[head + row]?.text === other[head + column]?.text) {
        pairs.push([head + row, head + column]);
        row += 1;
        column += 1;
      } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row += 1;
      else column += 1;
    }
  }
  for (let left = tail; left > 0; left -= 1) pairs.push([one.length - left, other.length - left]);
  return pairs;
}

function addPart(parts: DiffPart[], kind: DiffPart['kind'], tokens: readonly Token[]): void {
  const text = tokens.map(({ written }) => written).join('');
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/** As many words here as there: word against word. Else the run as a whole. */
function describeRun(added: readonly Token[], removed: readonly Token[], language: string): Difference[] {
  if (added.length === 0 && removed.length === 0) return [];
  if (added.length !== removed.length) return [describePair(added, removed, language)];
  return added.map((token, index) => describePair([token], removed.slice(index, index + 1), language));
}

function describePair(added: readonly Token[], removed: readonly Token[], language: string): Difference {
  const text = (tokens: readonly Token[]) =>
    tokens
      .map(({ written }) => written)
      .join('')
      .trim();
  return { kind: findKind(added, removed, language), wrote: text(added), source: text(removed) };
}

function findKind(added: readonly Token[], removed: readonly Token[], language: string): DifferenceKind {
  const tokens = [...added, ...removed];
  const lower = (list: readonly Token[]) => list.map(({ text }) => text.toLowerCase()).join(' ');
  if (lower(added) === lower(removed)) return 'case';
  if (tokens.some(({ text }) => /\p{N}/u.test(text))) return 'number';
  if (tokens.some(({ text }) => isNegation(text, language))) return 'negation';
  if (tokens.some(({ text, opensSentence }) => /^\p{Lu}/u.test(text) && !opensSentence)) return 'name';
  return tokens.some(({ text }) => /\p{L}/u.test(text)) ? 'word' : 'punctuation';
}
