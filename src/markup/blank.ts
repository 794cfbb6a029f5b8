/**
 * The file with everything before `bodyStart` (its front matter) blank, so that a parser passes over
 * it and still counts lines, columns and offsets from the beginning of the file.
 */
export function blankFrontMatter(text: string, bodyStart: number): string {
  const front = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ');
  // The parser takes a byte order mark away without counting it, which would shift every offset.
  const body = text.slice(bodyStart);
  return front + (front === '' && body.startsWith('\ufeff') ? ` ${body.slice(1)}` : body);
}
