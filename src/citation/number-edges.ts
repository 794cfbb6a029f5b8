import { type Folded, originalRange } from './fold.ts';
import { isDash } from './words.ts';

/** What stands between digits of one number, date, time, ratio or range; a dash between two clauses does not. */
const SEPARATOR = /[.,:/'_^·٫٬⁄∕-]/;

const SIGN = /[+\-±]/;

/**
 * Whether an offset of a folded text stands inside a number: "5|.5", "1,|000", "1| 000", "-|5",
 * "2019|-2020", "12:|30", "5| 1/2". The full stop that ends a sentence after a number is outside it.
 * Percent and currency signs are no part of a number, but "-$|5" still has its sign.
 */
export function isInsideNumber(folded: Folded, offset: number): boolean {
  const { text } = folded;
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset);
  if (before === ' ' || after === ' ') return isGroupSpace(folded, before === ' ' ? offset - 1 : offset);
  if (SEPARATOR.test(after)) return separates(folded, offset);
  if (!isDigit(after) && !isCurrency(after)) return false;
  if (SEPARATOR.test(before) && separates(folded, offset - 1)) return true;
  if (isCurrency(after) && !isDigit(text.charAt(offset + 1))) return false;
  if (isSign(folded, offset - 1)) return true;
  if (isCurrency(before) && isSign(folded, offset - 2)) return true;
  return isDigit(after) && /[.,]/.test(before) && /^$|[\s("'+\-±]|\p{Sc}/u.test(text.charAt(offset - 2));
}

function separates(folded: Folded, offset: number): boolean {
  const { text } = folded;
  return isDigit(text.charAt(offset - 1)) && isDigit(text.charAt(offset + 1)) && !isDash(folded, offset);
}

/** A plus or minus that stands free or in front of its number, not after a word ("COVID-19"). */
function isSign(folded: Folded, offset: number): boolean {
  if (offset < 0 || !SIGN.test(folded.text.charAt(offset)) || isDash(folded, offset)) return false;
  return !/[\p{L}\p{N}\p{M})\]-]/u.test(folded.text.slice(Math.max(0, offset - 1), offset));
}

/** A space between groups of three digits ("1 000"), or before the fraction of a mixed number ("5 1/2"). */
function isGroupSpace(folded: Folded, space: number): boolean {
  const { text, original } = folded;
  // A line break or a gap of several spaces, as between the columns of a table, holds no number together.
  if (!/^[^\S\n\r\t]$/.test(original.slice(...originalRange(folded, space, space + 1)))) return false;
  const before = /(?<!\p{Nd})\p{Nd}{1,3}$/u.test(text.slice(Math.max(0, space - 4), space));
  const after = text.slice(space + 1, space + 8);
  if (before && /^\p{Nd}{3}(?!\p{Nd})/u.test(after)) return true;
  return isDigit(text.charAt(space - 1)) && /^(?:\p{Nd}{1,2}\/\p{Nd}|[¼-¾⅐-⅞])/u.test(after);
}

function isDigit(character: string): boolean {
  return /\p{N}/u.test(character);
}

function isCurrency(character: string): boolean {
  return /\p{Sc}/u.test(character);
}
