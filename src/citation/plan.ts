import { fold } from './fold.ts';
import type { Mark, Reading } from './marks.ts';
import { findWords } from './words.ts';

/** Words of a quotation that must stand in the source without a gap. */
export interface Chunk {
  text: string;
  /** For each unit of `text`, its offset in the folded quotation. */
  offsets: readonly number[];
  /** Offsets in `text` of letters whose case may differ. */
  flexible: ReadonlySet<number>;
  /** How many verified words it holds. */
  words: number;
}

/** One way to read a quotation: chunk, gap, chunk, gap … chunk; the first and last chunk may be empty. */
export interface Plan {
  chunks: readonly Chunk[];
  /** The omissions and bracketed words between the chunks. */
  gaps: readonly Mark[];
  /** The letters in brackets. */
  letters: readonly Mark[];
  /** Offset in the folded quotation of its first letter, when its case may differ; else null. */
  firstLetter: number | null;
  /** The closing mark that is not compared; null when all is. */
  closing: string | null;
}

/** The marks that may close a quotation, in Latin, Arabic and Chinese writing. */
const CLOSING_MARK = /[,.;،؛。、]$/u;

/** The plans for one reading of the marks, the strictest first: all as it is, first letter, closing mark, both. */
export function makePlans(text: string, marks: readonly Mark[], readings: readonly Reading[]): Plan[] {
  const firstLetter = findFirstLetter(text, marks, readings);
  const closing = findClosing(text, marks, readings);
  const plans = [makePlan(text, marks, readings, null, null)];
  if (firstLetter !== null) plans.push(makePlan(text, marks, readings, firstLetter, null));
  if (closing !== null) plans.push(makePlan(text, marks, readings, null, closing));
  if (firstLetter !== null && closing !== null) {
    plans.push(makePlan(text, marks, readings, firstLetter, closing));
  }
  return plans;
}

/** Whether a plan reads anything as an edit; one that does not is the literal comparison. */
export function isEdited({ gaps, letters, firstLetter, closing }: Plan): boolean {
  return gaps.length > 0 || letters.length > 0 || firstLetter !== null || closing !== null;
}

function makePlan(
  text: string,
  marks: readonly Mark[],
  readings: readonly Reading[],
  firstLetter: number | null,
  closing: string | null,
): Plan {
  const chunks: Chunk[] = [];
  const gaps: Mark[] = [];
  const letters: Mark[] = [];
  const end = text.length - (closing?.length ?? 0);
  let offsets: number[] = [];
  let flexible = new Set(firstLetter === null ? [] : [firstLetter]);
  let at = 0;
  const takeUntil = (offset: number) => {
    for (; at < offset; at += 1) offsets.push(at);
  };
  marks.forEach((mark, index) => {
    const reading = readings[index];
    if (reading === 'literal') return;
    takeUntil(mark.start);
    at = mark.start + mark.text.indexOf(mark.inner);
    if (reading === 'letter') {
      letters.push(mark);
      flexible.add(at);
      takeUntil(at + mark.inner.length);
    } else {
      chunks.push(makeChunk(text, offsets, flexible));
      gaps.push(mark);
      offsets = [];
      flexible = new Set();
    }
    at = mark.end;
  });
  takeUntil(end);
  chunks.push(makeChunk(text, offsets, flexible));
  return { chunks, gaps, letters, firstLetter, closing };
}

function makeChunk(text: string, offsets: readonly number[], flexible: ReadonlySet<number>): Chunk {
  let [start, end] = [0, offsets.length];
  while (start < end && text[offsets[start] ?? 0] === ' ') start += 1;
  while (end > start && text[offsets[end - 1] ?? 0] === ' ') end -= 1;
  const kept = offsets.slice(start, end);
  const words = kept.map((offset) => text.charAt(offset)).join('');
  return {
    text: words,
    offsets: kept,
    flexible: new Set(kept.flatMap((offset, index) => (flexible.has(offset) ? [index] : []))),
    words: findWords(fold(words)).length,
  };
}

/** The very first letter, unless a digit, or a mark that is read as an edit, stands before it. */
function findFirstLetter(text: string, marks: readonly Mark[], readings: readonly Reading[]): number | null {
  const at = /[\p{L}\p{N}]/u.exec(text)?.index;
  if (at === undefined) return null;
  if (marks.some(({ start }, index) => start <= at && readings[index] !== 'literal')) return null;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  // A letter of two units would need two flexible offsets; those scripts write no headlines.
  return letter.length === 1 && letter.toLowerCase() !== letter.toUpperCase() ? at : null;
}

/** The closing comma, full stop or semicolon; not a second one after another mark, nor part of an omission. */
function findClosing(text: string, marks: readonly Mark[], readings: readonly Reading[]): string | null {
  const mark = CLOSING_MARK.exec(text)?.[0];
  if (mark === undefined) return null;
  if (marks.some(({ end }, index) => end === text.length && readings[index] !== 'literal')) return null;
  const before = text.charAt(text.length - 2);
  // "the U.S.," is a comma after an abbreviation.
  if (/[,;?!،؛。、؟]/u.test(before) || (before === '.' && !/[,;]/.test(mark))) return null;
  return mark;
}

/** Whether the source may have other closing punctuation at this offset of its folded text. */
export function isClosedBy(mark: string, source: string, offset: number): boolean {
  const there = source.charAt(offset);
  if (there === '.' && source.charAt(offset + 1) === '.') return false;
  if (/[?!؟]/u.test(there)) return /[,،、]/u.test(mark);
  return there !== mark;
}
