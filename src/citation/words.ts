import type { Folded } from './fold.ts';

/** A word of folded text, with the offsets of it there (not in the original). */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * Letters, digits and marks, held together by an apostrophe, a hyphen, a dot or what separates digits. A run of
 * millions of them would exhaust the stack of the pattern: it is taken in pieces.
 */
const WORD = /[\p{L}\p{N}\p{M}]{1,50000}(?:(?:['.-]|(?<=\p{N})[,:/](?=\p{N}))[\p{L}\p{N}\p{M}]{1,1000}){0,1000}/gu;

/** Letters of the scripts that are written without spaces between words. */
export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a folded text, in order. "they're", "long-term" and "5.5" are one word each. Words of
 * scripts without spaces are those of the dictionary that ICU brings along.
 */
export function findWords(folded: Folded): Word[] {
  const words: Word[] = [];
  for (const match of folded.text.matchAll(WORD)) {
    for (const word of splitAtDashes(folded, match[0], match.index)) {
      if (SPACELESS.test(word.text)) words.push(...segment(word));
      else words.push(word);
    }
  }
  return words;
}

/** Whether the mark that was folded to `-` at this offset was a dash between words, not a hyphen in one. */
export function isDash({ original, starts }: Folded, offset: number): boolean {
  return /[—―]/.test(original.charAt(starts[offset] ?? -1));
}

function splitAtDashes(folded: Folded, text: string, start: number): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (let at = text.indexOf('-'); at !== -1; at = text.indexOf('-', at + 1)) {
    if (!isDash(folded, start + at)) continue;
    words.push({ text: text.slice(from, at), start: start + from, end: start + at });
    from = at + 1;
  }
  words.push({ text: text.slice(from), start: start + from, end: start + text.length });
  return words;
}

function segment({ text, start }: Word): Word[] {
  return [...SEGMENTER.segment(text)]
    .filter((part) => part.isWordLike)
    .map((part) => ({
      text: part.segment,
      start: start + part.index,
      end: start + part.index + part.segment.length,
    }));
}
