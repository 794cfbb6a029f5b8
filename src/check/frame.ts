import type { Span } from '../schema/fault.ts';
import type { FileLines } from './file-lines.ts';

/** Columns of a terminal that a line of a file may take. */
const WIDTH = 100;
/** What stays visible before the offending words when a line is cut. */
const BEFORE = 30;
/** A span of more lines than these is shown by its first and its last line. */
const MOST_LINES = 3;
/** UTF-16 units around the beginning of the offending words that are looked at: a line may be a megabyte long. */
const NEAR = 500;
const TAB = '    ';

// Wide letters of East Asia by Unicode's East Asian Width, and pictures that are drawn as wide.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u;
const NARROWLESS = /^[\p{Mn}\p{Me}]/u;
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A line of a frame: what stands at its left edge, and the text of the file or the marks below it. */
export interface FrameLine {
  gutter: string;
  text: string;
  marks: boolean;
}

/**
 * The lines of a file around a span, with `^^^^` below the words at fault. None for a fault of the file
 * as a whole. Characters that cannot be seen are written as `<U+202E>`.
 */
export function drawFrame(file: string, span: Span, lines: FileLines): FrameLine[] {
  if (span.line === span.endLine && span.column === 1 && span.endColumn === 1) return [];
  const last = span.endLine > span.line && span.endColumn === 1 ? span.endLine - 1 : span.endLine;
  const frame: FrameLine[] = [];
  for (let number = span.line; number <= last; number++) {
    if (last - span.line >= MOST_LINES && number > span.line && number < last) {
      frame.push({ gutter: '…', text: '', marks: false });
      number = last - 1;
      continue;
    }
    const line = lines.line(file, number);
    if (line === null) continue;
    const start = number === span.line ? span.column - 1 : line.length - line.trimStart().length;
    const end = number === span.endLine ? span.endColumn - 1 : line.length;
    const drawn = drawLine(line, start, end);
    frame.push({ gutter: String(number), text: drawn.text, marks: false });
    if (number === last || last - span.line >= MOST_LINES || line.trim() !== '') {
      frame.push({ gutter: '', text: drawn.marks, marks: true });
    }
  }
  return frame;
}

/** A line and its marks, cut to the width of a terminal. `spanStart` and `spanEnd` are UTF-16 offsets into it. */
function drawLine(whole: string, spanStart: number, spanEnd: number): { text: string; marks: string } {
  const cut = Math.max(0, spanStart - NEAR);
  const line = whole.slice(cut, spanStart + 2 * NEAR);
  const [start, end] = [spanStart - cut, spanEnd - cut];
  const cells = [...graphemes.segment(line)].map(({ segment, index }) => ({
    ...draw(segment),
    at: index,
    marked: index + segment.length > start && index < Math.max(end, start + 1),
  }));
  const first = Math.max(
    0,
    cells.findIndex(({ marked }) => marked),
  );
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  let from = 0;
  if (width > WIDTH) {
    let before = 0;
    for (from = first; from > 0 && before < BEFORE; from--) before += cells[from - 1]?.width ?? 0;
    let after = 0;
    for (const cell of cells.slice(from)) after += cell.width;
    while (from > 0 && after < WIDTH - 2) after += cells[--from]?.width ?? 0;
  }
  let text = from > 0 ? '…' : '';
  let marks = from > 0 ? ' ' : '';
  let used = text.length;
  for (const [index, cell] of cells.slice(from).entries()) {
    if (used + cell.width > WIDTH - 1 && from + index < cells.length - 1) {
      text += '…';
      break;
    }
    text += cell.text;
    marks += (cell.marked ? '^' : ' ').repeat(cell.width);
    used += cell.width;
  }
  // A fault may stand behind the last letter of a line.
  if (start >= line.length) marks += '^';
  return { text, marks: marks.trimEnd() };
}

function draw(segment: string): { text: string; width: number } {
  if (segment === '\t') return { text: TAB, width: TAB.length };
  let text = '';
  let width = 0;
  for (const character of segment) {
    if (INVISIBLE.test(character) && !/^[\u200c\u200d]$/.test(character)) {
      const shown = `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
      text += shown;
      width += shown.length;
    } else {
      text += character;
      if (width === 0 && !NARROWLESS.test(character)) width = WIDE.test(character) ? 2 : 1;
    }
  }
  return { text, width };
}

/** The name of a file on one line, whatever it holds: with a line break it could pass for lines of the report. */
export function visibleName(file: string): string {
  return visible(file).replaceAll('\n', '<U+000A>');
}

/** A text with what a terminal would obey, or not show, written as `<U+202E>`; line breaks stay. */
export function visible(text: string): string {
  return text.replace(
    /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => draw(character).text,
  );
}
