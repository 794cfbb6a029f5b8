/** In characters. */
const LONGEST_WORD = 200;

/**
 * Joins the lines of a paragraph. A hyphen at the end of a line is one of the word's own when the document
 * writes the word with it elsewhere, or when no small letter follows; else it only parted the word.
 */
export function joinLinesOfPrint(lines: readonly string[], words: ReadonlySet<string>): string {
  const parts: string[] = [];
  // What was written last: a hyphen at its end belongs to a word of at most so many letters.
  let tail = '';
  const write = (part: string) => {
    parts.push(part);
    tail = (tail + part).slice(-LONGEST_WORD);
  };
  for (const line of lines) {
    const parted = /([\p{L}\p{M}]+)([-\u00ad\u2010])$/u.exec(tail);
    const next = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
    if (tail === '') write(line);
    else if (!parted || next === undefined)
      write(/[-\u2010–—/]$/.test(tail) && /^\S/.test(line) && !/\s[-–—]$/.test(tail) ? line : ` ${line}`);
    else if (parted[2] === '-' && keepsHyphen(parted[1] ?? '', next, words)) write(line);
    else {
      parts.push((parts.pop() ?? '').slice(0, -1));
      tail = tail.slice(0, -1);
      write(line);
    }
  }
  return parts.join('');
}

function keepsHyphen(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(after)) return true;
  const whole = `${before}${after}`.toLowerCase();
  const hyphened = `${before}-${after}`.toLowerCase();
  return words.has(hyphened) && !words.has(whole);
}

/** The words of a document in small letters, with their hyphens, as far as they stand within lines. */
export function wordsWithin(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-$)/gu)) words.add(word);
  }
  return words;
}
