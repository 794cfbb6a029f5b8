import { linesOf, median, type PdfPiece, printedRows } from './pdf-lines.ts';

/** Between columns is at least so much room, in widths of an m. */
const GUTTER = 1;
/** Columns of prose are so wide at least, in widths of an m; narrower ones are those of a table. */
const COLUMN = 9;
const FEWEST_LINES = 3;

/** A page with more bands than these is searched for columns at its widest bands only. */
const MOST_BANDS = 30;

/**
 * The regions of a page in reading order. Where an empty stripe runs down between prose, the left side
 * comes before the right one; what stands above and below such columns, over the whole width, is a
 * region of its own. (The XY-cut of Nagy and Seth, 1984, that cuts downwards first.)
 */
export function regionsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  if (pieces.length === 0) return [];
  if (!mayHaveColumns(pieces)) return [[...pieces]];
  const strips = stripsOf(pieces);
  for (let start = 0; start < strips.length; start++) {
    for (let end = strips.length; end > start; end--) {
      const columns = strips.slice(start, end).flat();
      const gutter = findGutter(columns);
      if (gutter === null) continue;
      const last = end < strips.length ? headingAfter(strips.slice(start, end), gutter) : null;
      if (last !== null) {
        const parts = [strips.slice(0, start), strips.slice(start, start + last), strips.slice(start + last)];
        return parts.flatMap((part) => regionsOf(part.flat()));
      }
      const rightToLeft = columns.filter((piece) => piece.rightToLeft).length > columns.length / 2;
      const sides = [columns.filter(({ x }) => x < gutter), columns.filter(({ x }) => x >= gutter)];
      const parts = [
        strips.slice(0, start).flat(),
        ...(rightToLeft ? sides.reverse() : sides),
        strips.slice(end).flat(),
      ];
      return parts.flatMap(regionsOf);
    }
  }
  return [[...pieces]];
}

/**
 * Where below columns a heading stands that is as narrow as the left one, but belongs to the text over the
 * whole width that follows: which of the strips it is, or null.
 */
function headingAfter(strips: readonly PdfPiece[][], gutter: number): number | null {
  const usual = median(strips.flat().map(({ size }) => size));
  let first: number | null = null;
  for (let index = strips.length - 1; index > 0; index--) {
    const strip = strips[index] ?? [];
    if (strip.some(({ x }) => x >= gutter)) break;
    if (strip.every(({ size }) => size > 1.12 * usual)) first = index;
  }
  return first;
}

/** Whether at least a few lines have so much room in them as there is between columns. */
function mayHaveColumns(pieces: readonly PdfPiece[]): boolean {
  const rows = printedRows(pieces).filter((row) => {
    const sorted = [...row].sort((a, b) => a.x - b.x);
    return sorted.some((piece, index) => {
      const before = sorted[index - 1];
      return before !== undefined && piece.x - (before.x + before.width) >= GUTTER * piece.size;
    });
  });
  return rows.length >= FEWEST_LINES;
}

/** What stands between the empty bands of a page, from top to bottom. */
function stripsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const sorted = [...pieces].sort((a, b) => b.y + b.size - (a.y + a.size));
  const rooms: number[] = [];
  const strips: PdfPiece[][] = [];
  let bottom = Number.POSITIVE_INFINITY;
  for (const piece of sorted) {
    const room = bottom - (piece.y + piece.size);
    if (room > 0.3 * piece.size) {
      strips.push([]);
      rooms.push(room);
    }
    strips.at(-1)?.push(piece);
    bottom = Math.min(bottom, piece.y);
  }
  if (strips.length <= MOST_BANDS) return strips;
  const least = [...rooms].sort((a, b) => b - a)[MOST_BANDS] ?? 0;
  const wide: PdfPiece[][] = [];
  for (const [index, strip] of strips.entries()) {
    if (wide.length === 0 || (rooms[index] ?? 0) > least) wide.push(strip);
    else wide.at(-1)?.push(...strip);
  }
  return wide;
}

function findGutter(pieces: readonly PdfPiece[]): number | null {
  const em = median(pieces.map(({ size }) => size));
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  let end = sorted[0]?.x ?? 0;
  for (const piece of sorted) {
    if (piece.x - end >= GUTTER * em) {
      const left = pieces.filter(({ x }) => x < piece.x);
      const right = pieces.filter(({ x }) => x >= piece.x);
      if (isProse(left, em) && isProse(right, em)) return piece.x;
    }
    end = Math.max(end, piece.x + piece.width);
  }
  return null;
}

function isProse(pieces: readonly PdfPiece[], em: number): boolean {
  const lines = linesOf(pieces);
  return lines.length >= FEWEST_LINES && median(lines.map(({ left, right }) => right - left)) > COLUMN * em;
}
