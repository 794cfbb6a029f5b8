import type { Range, Source } from '../../archive/archive.ts';
import { findPassage, type Sought, type WordRange } from './find-passage.ts';
import { type OriginalWord, type OriginalWords, type Piece, wordsOfOriginal } from './original-words.ts';

/** A passage of more words is named by its first and last ones. */
const LONGEST_EXACT = 12;
/** So many words at each end of a long passage. */
const END_WORDS = 4;
/** So many words around a passage at most tell it from others like it. */
const MOST_CONTEXT = 16;

/**
 * The text directives by which a browser finds words of a source in the original and marks them, one
 * for each stretch of words, in order (https://wicg.github.io/scroll-to-text-fragment/). `ranges` are
 * UTF-16 ranges of the text of each block, by block id. Whole words only: one that a range cuts is
 * taken whole where `rights` allow, else left out. No directive is made of words that `rights` keep
 * back, nor where only such words would tell a passage from an earlier one like it.
 */
export function textDirectives(source: Source, ranges: ReadonlyMap<string, readonly Range[]>): string[] {
  const original = wordsOfOriginal(source);
  const chosen = new Set<number>();
  for (const [block, wanted] of ranges) {
    for (const index of original.ofBlock(block)) {
      if (isChosen(source, original.at(index) as OriginalWord, wanted)) chosen.add(index);
    }
  }
  const directives = new Set<string>();
  let read = 0;
  for (const first of [...chosen].sort((a, b) => a - b)) {
    if (first < read) continue;
    let end = first + 1;
    while (chosen.has(end) && mayShowGap(source, original.at(end - 1), original.at(end))) end += 1;
    const sought = chooseTerms(source, original, [first, end]);
    if (sought) directives.add(writeDirective(original, sought));
    read = end;
  }
  return [...directives];
}

function isChosen(source: Source, word: OriginalWord, ranges: readonly Range[]): boolean {
  const [start, end] = [word.piece.start + word.start, word.piece.start + word.end];
  return ranges.some((range) => range[0] < end && range[1] > start) && mayShow(source, word.piece.block.id, start, end);
}

/** Whether `rights` allow this stretch of a block's text to be shown. */
function mayShow({ publishable }: Source, block: string, start: number, end: number): boolean {
  const shown = publishable.get(block);
  return shown === 'all' || (shown ?? []).some((range) => range[0] <= start && range[1] >= end);
}

/** Whether what stands between two words that follow each other may be shown: it becomes part of a term. */
function mayShowGap(source: Source, before: OriginalWord | null, after: OriginalWord | null): boolean {
  if (!before || !after) return false;
  const stretches: [piece: Piece, start: number, end: number][] =
    before.piece === after.piece
      ? [[before.piece, before.end, after.start]]
      : [
          [before.piece, before.end, before.piece.text.length],
          [after.piece, 0, after.start],
        ];
  return stretches.every(
    ([{ block, start: at }, start, end]) => start === end || mayShow(source, block.id, at + start, at + end),
  );
}

/** The fewest terms with which a browser finds this passage and no earlier one; null when none do. */
function chooseTerms(source: Source, original: OriginalWords, passage: WordRange): Sought | null {
  const isFound = (sought: Sought): boolean => {
    const found = findPassage(original, sought);
    return found !== null && found[0] === passage[0] && found[1] === passage[1];
  };
  const bare: Sought = { ...endsOf(original, passage), prefix: null, suffix: null };
  if (isFound(bare)) return bare;
  for (let count = 1; count <= MOST_CONTEXT; count += 1) {
    const prefix = contextOf(source, original, passage, -count);
    const suffix = contextOf(source, original, passage, count);
    for (const context of [
      { prefix, suffix: null },
      { prefix: null, suffix },
      { prefix, suffix },
    ]) {
      if (isFound({ ...bare, ...context })) return { ...bare, ...context };
    }
  }
  return null;
}

/** A short passage as it is; a long one, or one of several pieces, by its first and its last words. */
function endsOf(original: OriginalWords, [first, end]: WordRange): Pick<Sought, 'start' | 'end'> {
  const [firstPiece, lastPiece] = [original.pieceOf(first), original.pieceOf(end - 1)];
  if (firstPiece === lastPiece && end - first <= LONGEST_EXACT) return { start: [first, end], end: null };
  let startEnd = first + 1;
  while (startEnd < first + END_WORDS && original.pieceOf(startEnd) === firstPiece) startEnd += 1;
  let endFirst = end - 1;
  while (endFirst > end - END_WORDS && original.pieceOf(endFirst - 1) === lastPiece) endFirst -= 1;
  return { start: [first, Math.min(startEnd, endFirst)], end: [endFirst, end] };
}

/**
 * Up to `count` words right after a passage, or before it when `count` is below 0: all of one piece,
 * as a browser looks for them as one. Null when `rights` keep them back, or there is none.
 */
function contextOf(source: Source, original: OriginalWords, [first, end]: WordRange, count: number): WordRange | null {
  const step = Math.sign(count);
  const nearest = count < 0 ? first - 1 : end;
  const piece = original.pieceOf(nearest);
  let last = nearest;
  while (Math.abs(last - nearest) < Math.abs(count)) {
    const word = original.at(last);
    if (!word || original.pieceOf(last) !== piece) break;
    const [from, to] = [word.piece.start + word.start, word.piece.start + word.end];
    if (!mayShow(source, word.piece.block.id, from, to)) break;
    const [before, after] = count < 0 ? [word, original.at(last + 1)] : [original.at(last - 1), word];
    if (!mayShowGap(source, before, after)) break;
    last += step;
  }
  if (last === nearest) return null;
  return count < 0 ? [last + 1, first] : [end, last];
}

/** Punctuation between terms belongs to one of them, as a browser passes over nothing but white space. */
function writeDirective(original: OriginalWords, { prefix, start, end, suffix }: Sought): string {
  const at = (index: number): OriginalWord => original.at(index) as OriginalWord;
  const [startFirst, startLast] = [at(start[0]), at(start[1] - 1)];
  const [closeFirst, closeLast] = end ? [at(end[0]), at(end[1] - 1)] : [startFirst, startLast];
  const before = prefix && at(prefix[0]);
  const after = suffix && at(suffix[1] - 1);
  const startsPiece = before !== null && before.piece !== startFirst.piece;
  const endsPiece = after !== null && after.piece !== closeLast.piece;
  const open = startsPiece ? 0 : startFirst.start;
  const close = endsPiece ? closeLast.piece.text.length : closeLast.end;
  const terms = [
    before && `${encodeTerm(before.piece.text.slice(before.start, startsPiece ? undefined : startFirst.start))}-`,
    encodeTerm(startFirst.piece.text.slice(open, end ? startLast.end : close)),
    end && encodeTerm(closeFirst.piece.text.slice(closeFirst.start, close)),
    after && `-${encodeTerm(after.piece.text.slice(endsPiece ? 0 : closeLast.end, after.end))}`,
  ];
  return `text=${terms.filter((term) => term !== null).join(',')}`;
}

/** `-`, `,` and `&` part the terms and directives, so they are written in their other form. */
function encodeTerm(text: string): string {
  const term = text.replace(/\s+/g, ' ').trim().toWellFormed();
  return encodeURIComponent(term).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
