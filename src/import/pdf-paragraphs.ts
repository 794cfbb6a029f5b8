import { median, type PdfLine } from './pdf-lines.ts';

/** A paragraph of a region, with what is needed to see whether it goes on in the next one. */
export interface PdfParagraph {
  lines: PdfLine[];
  page: number;
  /** Of its letters, in points. */
  size: number;
  /** Whether its last line reaches the right edge. */
  full: boolean;
}

const BULLET = /^[•‣▪●◦■–—*·-]\s+\S/;
const NUMBER = /^\(?(?:\d{1,3}|[a-z])[.)]\s+\S/;
const ENDS = /[.!?:…]["”’»)\]]*$/;

/** Parts the lines of a region into paragraphs, by the room between them, indents, short last lines and sizes. */
export function paragraphsOf(lines: readonly PdfLine[], page: number): PdfParagraph[] {
  const right = Math.max(...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  const leading = typicalLeading(lines);
  const paragraphs: PdfParagraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (!before || !current || startsAnew(line, before, { left, right, leading })) {
      paragraphs.push({ lines: [line], page, size: line.size, full: isFull(line, left, right) });
    } else {
      current.lines.push(line);
      current.full = isFull(line, left, right);
    }
  }
  return paragraphs;
}

function startsAnew(
  line: PdfLine,
  before: PdfLine,
  { left, right, leading }: { left: number; right: number; leading: number },
): boolean {
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true;
  if (before.y - line.y > 1.3 * leading) return true;
  if (BULLET.test(line.text) || (NUMBER.test(line.text) && ENDS.test(before.text))) return true;
  const em = line.size;
  const indented = line.left - left > 0.8 * em && before.left - left < 0.5 * em && ENDS.test(before.text);
  return indented || (ENDS.test(before.text) && !isFull(before, left, right));
}

/** Whether a line goes so far to the right that no word was left out of it. */
function isFull(line: PdfLine, left: number, right: number): boolean {
  return right - line.right < Math.max(0.12 * (right - left), 2 * line.size);
}

function typicalLeading(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const size = median(lines.map((line) => line.size));
  return median(steps.filter((step) => step > 0.8 * size && step < 2.2 * size)) || 1.25 * size;
}

/** Joins what runs on from one column or page to the next. */
export function joinAcross(regions: readonly PdfParagraph[][]): PdfParagraph[] {
  const joined: PdfParagraph[] = [];
  for (const region of regions) {
    const [first, ...rest] = region;
    const last = joined.at(-1);
    if (first && last && goesOn(last, first)) {
      last.lines.push(...first.lines);
      last.full = first.full;
    } else if (first) joined.push(first);
    joined.push(...rest);
  }
  return joined;
}

function goesOn(last: PdfParagraph, first: PdfParagraph): boolean {
  const end = last.lines.at(-1)?.text ?? '';
  const start = first.lines[0]?.text ?? '';
  if (!last.full || ENDS.test(end) || Math.abs(last.size - first.size) > 0.05 * last.size) return false;
  if (BULLET.test(start)) return false;
  return /[-\u00ad\u2010,;]$/.test(end) || /^[\p{Ll}\p{N}("“„«‘]/u.test(start) || last.lines.length > 1;
}
