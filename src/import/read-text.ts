import { plainBlock } from './blocks.ts';
import { hasWords } from './html-blocks.ts';
import { CannotImport, type ImportedBlock, type ImportedDocument, NOTHING_STATED } from './imported.ts';

/** Lines of texts that were wrapped by hand or by mail programs are no longer than this. */
const WIDEST_WRAP = 100;
/** A line that may be a heading has at most so many characters. */
const LONGEST_HEADING = 150;

/**
 * Reads plain text. Where its lines were wrapped to a width, blank lines part the blocks; else every line
 * is one. A short line without a full stop, above longer ones, is a heading; the first of them is the
 * title. A heading that only repeats the last one is left out.
 */
export function readText(text: string): ImportedDocument {
  const lines = text.replace(/\r\n?|\f/g, '\n').split('\n');
  const paragraphs = (isWrapped(lines) ? joinWrapped(lines) : lines.map((line) => [line])).map((each) =>
    each.join(' ').trim(),
  );
  const words = paragraphs.filter(hasWords);
  if (words.length === 0) throw new CannotImport('The file holds no words.');
  const blocks: ImportedBlock[] = [];
  let title: string | null = null;
  for (const [index, paragraph] of words.entries()) {
    if (!isHeading(paragraph, words.slice(index + 1, index + 4))) {
      blocks.push(plainBlock('paragraph', paragraph));
      continue;
    }
    const heading = plainBlock('heading', paragraph, { level: title === null ? 1 : 2 });
    title ??= heading.text;
    if (blocks.at(-1)?.text !== heading.text) blocks.push(heading);
  }
  return { format: 'text', stated: { ...NOTHING_STATED, title }, blocks };
}

/** Whether most lines of a text end where a window or a page was full, and not where a paragraph ends. */
function isWrapped(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  const widest = Math.max(0, ...sample(written).map((line) => line.length));
  if (widest > WIDEST_WRAP || widest < 40) return false;
  const inside = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '');
  const open = inside.filter((line) => line.trimEnd().length > 0.7 * widest && !/[.!?:]["”’»)]*$/.test(line.trimEnd()));
  return inside.length > 0 && open.length > inside.length / 3;
}

/** A text of a million lines is judged by the first ten thousand. */
function sample(lines: readonly string[]): readonly string[] {
  return lines.slice(0, 10_000);
}

function joinWrapped(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.filter((each) => each.length > 0);
}

function isHeading(line: string, next: readonly string[]): boolean {
  if (line.length > LONGEST_HEADING || /[.!?,;:…]["”’»)]*$/.test(line) || !/\p{L}/u.test(line)) return false;
  if (/^["“„«‘—–*•-]/.test(line)) return false;
  return next.some((each) => each.length > line.length && /[.!?…]["”’»)]*$/.test(each));
}
