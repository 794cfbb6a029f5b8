import { fold } from './fold.ts';

const EDITS = /\[[^[\]]*\]|\.{3,4}/;

/**
 * The folded words of a quotation that no edit can touch: a passage in which it stands holds each of
 * them to the letter, whichever way its marks are read. Quicker to look for than the quotation.
 */
export function findStretches(quotation: string): string[] {
  return fold(quotation)
    .text.trim()
    .replace(/^[^\p{L}\p{N}[]*[\p{L}\p{N}]/u, '')
    .replace(/[,.;،؛。、]$/u, '')
    .split(EDITS)
    .map((words) => words.trim())
    .filter((words) => words !== '');
}
