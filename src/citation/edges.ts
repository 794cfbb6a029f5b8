import type { Folded } from './fold.ts';
import { isNegation } from './negation.ts';
import { isInsideNumber } from './number-edges.ts';
import { isDash, SPACELESS } from './words.ts';

/** Where quoted words may begin and end in a folded text; offsets are those of the folded text. */
export interface Edges {
  /** Whether words of a quotation may begin at this offset. */
  mayBegin(offset: number): boolean;
  /** Whether words of a quotation may end at this offset. */
  mayEnd(offset: number): boolean;
  /** Whether words may go on at this offset after `[…]` that stands in place of what is before it. */
  mayFollowBracket(offset: number): boolean;
}

/** Prefixes that are no words: what follows their hyphen cannot be quoted alone. */
const BOUND_PREFIX = /^(?:non|anti|ex|re|de|dis|mis|pseudo|quasi|counter|semi|pro|nicht)$/i;

/** What English hangs on a word with an apostrophe; the word before it stands on its own. */
const CONTRACTION = /^(?:s|re|ve|ll|d|m|em)$/i;

/** What Romance languages hang in front of a word with an apostrophe; the word after it stands on its own. */
const ELISION = /^(?:[cdjlmnst]|\p{L}*qu|dell|nell|sull|dall|all|coll|un|quell|quest)$/iu;

/** A compound is never longer; bounds the search for its ends. */
const LONGEST_COMPOUND = 80;

/**
 * Edges by the rule "never between two letters or digits, nor inside a number with its sign and
 * separators". Beyond its letter: a quotation does not begin with the hyphen or the apostrophe
 * inside a word, does not cut "isn't", "п'ять" or "O'Brien", and does not cut a negation or a bound
 * prefix off a compound ("non-nuclear"); "Putin" may be quoted of "Putin's", "backed" of "U.S.-backed".
 */
export function findEdges(folded: Folded, language: string): Edges {
  const { text } = folded;
  const isFree = (offset: number) => !isInsideWord(text, offset) && !isInsideNumber(folded, offset);

  /** Whether a letter stands on both sides of this hyphen or apostrophe. */
  const connects = (offset: number) =>
    (text[offset] === "'" || (text[offset] === '-' && !isDash(folded, offset))) &&
    /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
    /^\p{L}/u.test(text.slice(offset + 1, offset + 3));

  /** Whether the compound may be cut at its connector, so that one side of it is left out. */
  const mayCut = (connector: number, leftOut: 'before' | 'after') => {
    const before =
      /[\p{L}\p{M}\p{N}'.-]*$/u.exec(text.slice(Math.max(0, connector - LONGEST_COMPOUND), connector))?.[0] ?? '';
    const after =
      /^[\p{L}\p{M}\p{N}'.-]*/u.exec(text.slice(connector + 1, connector + 1 + LONGEST_COMPOUND))?.[0] ?? '';
    const first = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
    const last = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
    const cutOff = leftOut === 'before' ? before : after;
    if (text[connector] === '-') {
      return !isNegation(cutOff, language) && !(leftOut === 'before' && BOUND_PREFIX.test(first));
    }
    if (/n$/i.test(first) && /^t$/i.test(last)) return false;
    if (isNegation(`${first}'${last}`, language) || /\p{Script=Cyrillic}/u.test(first)) return false;
    if (CONTRACTION.test(last)) return leftOut === 'after';
    if (leftOut === 'before') return ELISION.test(first);
    return first.length > 1 && !ELISION.test(first);
  };

  return {
    mayBegin: (offset) =>
      isFree(offset) && !connects(offset) && !(connects(offset - 1) && !mayCut(offset - 1, 'before')),
    mayEnd: (offset) => isFree(offset) && !connects(offset - 1) && !(connects(offset) && !mayCut(offset, 'after')),
    mayFollowBracket: (offset) =>
      isFree(offset) &&
      !(connects(offset) && !mayCut(offset, 'after')) &&
      !(connects(offset - 1) && !mayCut(offset - 1, 'before')),
  };
}

/** Whether an offset stands between two letters or digits; marks belong to their letter. */
function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (/^[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1))) {
    return true;
  }
  const next = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (/\p{M}/u.test(next)) return true;
  const previous = letterBefore(text, offset);
  if (!/[\p{L}\p{N}]/u.test(previous) || !/[\p{L}\p{N}]/u.test(next)) return false;
  if (isNumeral(previous) && isNumeral(next)) return true;
  return !SPACELESS.test(previous) && !SPACELESS.test(next);
}

/** Digits of any script, and Chinese numerals: 七 is no quotation of 十七, nor 万 of 3万. */
function isNumeral(character: string): boolean {
  return /[\p{N}一二三四五六七八九十百千万萬亿億兆]/u.test(character);
}

/** The character before an offset, marks skipped. */
function letterBefore(text: string, offset: number): string {
  for (let at = offset - 1; at >= 0; at -= 1) {
    const low = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0;
    if (low) at -= 1;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!/\p{M}/u.test(character)) return character;
  }
  return '';
}
