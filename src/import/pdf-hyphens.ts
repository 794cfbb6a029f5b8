/**
 * Joins the lines of a paragraph. A hyphen at the end of a line is one of the word's own when the document
 * writes the word with it elsewhere, or when no small letter follows; else it only parted the word.
 */
export function joinLinesOfPrint(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const parted = /([\p{L}\p{M}]+)([-\u00ad\u2010])$/u.exec(text);
    const next = /^[\p{L}\p{M}]+/u.exec(line)?.[0];
    if (text === '') text = line;
    else if (!parted || next === undefined)
      text += /[-\u2010–—/]$/.test(text) && /^\S/.test(line) && !/\s[-–—]$/.test(text) ? line : ` ${line}`;
    else if (parted[2] !== '-') text = text.slice(0, -1) + line;
    else text = keepsHyphen(parted[1] ?? '', next, words) ? text + line : text.slice(0, -1) + line;
  }
  return text;
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
