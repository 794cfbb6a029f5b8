import { raised } from './inline.ts';

/** A piece of text as a PDF places it; points from the lower left corner of the page. */
export interface PdfPiece {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Of the letters, in points. */
  size: number;
  rightToLeft: boolean;
}

/** One printed line. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** The lines of a region from top to bottom. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  return printedRows(pieces).map(lineOf);
}

/** Small raised and lowered signs belong to the line that they touch, other pieces to one of their height. */
export function printedRows(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const usual = median(pieces.map(({ size }) => size));
  const rows: PdfPiece[][] = [];
  const small: PdfPiece[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const first = rows.at(-1)?.[0];
    if (piece.size < 0.85 * usual && piece.text.trim().length < 6) small.push(piece);
    else if (first && first.y - piece.y < 0.4 * Math.max(first.size, piece.size)) rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  const alone = small.filter((piece) => {
    const row = rows.find((each) => each.some((base) => touches(piece, base)));
    row?.push(piece);
    return row === undefined;
  });
  for (const piece of alone) {
    const row = rows.find(([first]) => first && Math.abs(first.y - piece.y) < 0.4 * first.size);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.sort((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0));
}

function touches(sign: PdfPiece, base: PdfPiece): boolean {
  const rise = sign.y - base.y;
  if (rise > 0.7 * base.size || rise < -0.35 * base.size) return false;
  const room = Math.max(sign.x - (base.x + base.width), base.x - (sign.x + sign.width));
  return room < 0.4 * base.size && sign.x >= base.x;
}

function lineOf(row: PdfPiece[]): PdfLine {
  const rightToLeft = row.filter((piece) => piece.rightToLeft).length > row.length / 2;
  const pieces = row.sort((a, b) => (rightToLeft ? b.x - a.x : a.x - b.x));
  const base = pieces.reduce((widest, each) =>
    each.text.length * each.size > widest.text.length * widest.size ? each : widest,
  );
  let text = '';
  let before: PdfPiece | null = null;
  for (const piece of pieces) {
    const gap = before ? (rightToLeft ? before.x - (piece.x + piece.width) : piece.x - (before.x + before.width)) : 0;
    const joined = gap < 0.18 * base.size || /\s$/.test(text) || /^\s/.test(piece.text);
    const isRaised = piece.size < 0.85 * base.size && piece.y - base.y > 0.15 * base.size;
    text += `${joined ? '' : ' '}${isRaised ? raised(piece.text) : piece.text}`;
    before = piece;
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...pieces.map(({ x }) => x)),
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    y: base.y,
    size: base.size,
  };
}

/** The middle one of some numbers; 0 when there are none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
