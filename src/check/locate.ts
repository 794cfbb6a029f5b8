import { FILE_START, type Span } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';

/** Of a long passage so many words are sought, as markup may stand between the later ones. */
const FEWER = [12, 6, 3] as const;

/**
 * Where words that a reader sees stand in the text of a file, however its lines are broken. When markup
 * stands among them, their beginning is found; when that fails, the place is the beginning of the file.
 */
export function locateWords(text: string, words: string): Span {
  const all = words.trim().split(/\s+/);
  for (const count of [all.length, ...FEWER.filter((fewer) => fewer < all.length)]) {
    const pattern = all.slice(0, count).map(literal).join('\\s+');
    const match = new RegExp(pattern, 'u').exec(text);
    if (match) return new Lines(text).span(match.index, match.index + match[0].length);
  }
  return FILE_START;
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
