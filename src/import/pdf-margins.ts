import { linesOf, type PdfLine, type PdfPiece } from './pdf-lines.ts';

/** A page of a PDF: its edges in points, and what is printed on it. */
export interface PdfPage {
  number: number;
  bottom: number;
  top: number;
  pieces: PdfPiece[];
}

/** The part of a page's height above and below in which running heads and page numbers stand. */
const MARGIN = 0.14;
/** A running head has at most so many lines, and the room of so many lines parts it from the text. */
const MOST_LINES = 3;
const ROOM = 1.7;
const LONGEST = 100;
/** Or it is printed in letters so much smaller. */
const SMALLER = 0.85;
const NUMBER =
  /^[\s–—|-]*(?:page|seite|página|pagina|стор\.?|стр\.?|صفحة)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:(?:\/|of|von|de|sur|з|из)\s*\d{1,4})?[\s–—|-]*$/iu;

/** The pages without what is printed on each of them: lines in the margins that return, and page numbers. */
export function withoutRunningHeads(pages: readonly PdfPage[]): PdfPage[] {
  const counts = new Map<string, number>();
  const marginal = pages.map((page) => marginalLines(page));
  for (const lines of marginal) {
    for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((page, index) => {
    const dropped = (marginal[index] ?? []).filter(
      (line) => (counts.get(keyOf(line)) ?? 0) > 1 || NUMBER.test(line.text),
    );
    const isDropped = ({ y, size }: PdfPiece): boolean => dropped.some((line) => Math.abs(line.y - y) < 0.4 * size);
    return { ...page, pieces: page.pieces.filter((piece) => !isDropped(piece)) };
  });
}

/** The lines in the margins that some room parts from the text, and outermost ones that are a number. */
function marginalLines(page: PdfPage): PdfLine[] {
  const lines = linesOf(page.pieces).filter(({ text }) => text !== '');
  return [headOf(lines, page), headOf([...lines].reverse(), page)].flat();
}

function headOf(lines: readonly PdfLine[], page: PdfPage): PdfLine[] {
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[count - 1];
    const next = lines[count];
    if (!line || line.text.length > LONGEST || !isInMargin(line, page)) break;
    const isParted = !next || Math.abs(line.y - next.y) > ROOM * Math.max(line.size, next.size);
    if (isParted || line.size < SMALLER * next.size) return lines.slice(0, count);
  }
  return lines.slice(0, 1).filter((line) => NUMBER.test(line.text) && isInMargin(line, page));
}

function isInMargin({ y }: PdfLine, { bottom, top }: PdfPage): boolean {
  const height = top - bottom;
  return y - bottom < MARGIN * height || top - y < MARGIN * height;
}

/** Running heads differ in the number of the page only. */
function keyOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#');
}
