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
  const chosen = [...ranges]
    .flatMap(([block, wanted]) =>
      original.within(block, wanted).filter((index) => mayShowWord(source, original, index)),
    )
    .sort((a, b) => a - b);
  const directives = new Set<string>();
  for (let from = 0, to = 1; from < chosen.length; from = to, to += 1) {
    const first = chosen[from] as number;
    let end = first + 1;
    while (chosen[to] === end && mayShowGap(source, original, end - 1)) {
      end += 1;
      to += 1;
    }
    const sought = chooseTerms(source, original, [first, end]);
    if (sought) directives.add(writeDirective(original, sought));
  }
  return [...directives];
}

/** Whether `rights` allow a word to be shown. */
function mayShowWord(source: Source, original: OriginalWords, index: number): boolean {
  if (isShown(source, original, index)) return true;
  const word = original.at(index);
  return word !== null && mayShow(source, word.piece, word.start, word.end);
}

/** Whether `rights` allow all of the block to be shown in which a word stands. */
function isShown({ publishable }: Source, original: OriginalWords, index: number): boolean {
  const block = original.blockOf(index);
  return block !== null && publishable.get(block.id) === 'all';
}

/** Whether `rights` allow a stretch of a piece to be shown. */
function mayShow({ publishable }: Source, { block, start: at }: Piece, start: number, end: number): boolean {
  const shown = publishable.get(block.id);
  return shown === 'all' || (shown ?? []).some((range) => range[0] <= at + start && range[1] >= at + end);
}

/** Whether what stands between a word and the next may be shown: it becomes part of a term. */
function mayShowGap(source: Source, original: OriginalWords, index: number): boolean {
  if (isShown(source, original, index) && isShown(source, original, index + 1)) return true;
  const [before, after] = [original.at(index), original.at(index + 1)];
  if (!before || !after) return false;
  const stretches: [piece: Piece, start: number, end: number][] =
    before.piece === after.piece
      ? [[before.piece, before.end, after.start]]
      : [
          [before.piece, before.end, before.piece.text.length],
          [after.piece, 0, after.start],
        ];
  return stretches.every(([piece, start, end]) => start === end || mayShow(source, piece, start, end));
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
    if (piece < 0 || original.pieceOf(last) !== piece) break;
    if (!mayShowWord(source, original, last)) break;
    if (!mayShowGap(source, original, count < 0 ? last : last - 1)) break;
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
