/**
 * Charts are drawn in lengths that need no measuring: along the lines in per cent of the drawing, down
 * the page in `em` of its text. So a drawing fits any width and any size of text; what has to be known is
 * only how much room words take where it is narrowest.
 */

/** Width of a drawing on a telephone of 320 pixels, in em. */
export const NARROWEST = 18;
/** Width of a character of the interface's font, in em; most are narrower. */
const CHARACTER = 0.58;

/** The width that words take at most, in em. */
export function widthOf(words: string): number {
  return [...words].length * CHARACTER;
}

/** Breaks a name into lines that fit a width in em; a word that is too long for one is cut. */
export function breakLines(name: string, width: number): string[] {
  const most = Math.floor(width / CHARACTER);
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const letters = [...word];
    while (letters.length > most) lines.push(`${letters.splice(0, most - 1).join('')}-`);
    line = letters.join('');
  }
  return [...lines, line];
}

/** Shortens what does not fit a width in em. */
export function clipTo(words: string, width: number): string {
  const characters = [...words];
  const most = Math.max(2, Math.floor(width / CHARACTER));
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join('')}…`;
}
