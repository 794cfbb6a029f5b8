import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { tooLarge } from './limit-faults.ts';

// The parser compares every mark of emphasis and every bracket of a paragraph with those before it:
// 5,000 take under a second, 40,000 half a minute. No paragraph for readers holds so many.
const MARK_LIMIT = 5_000;

// Twenty such paragraphs take some seconds. Three thousand of fifty marks each have a fiftieth of that.
const PAIR_LIMIT = 250_000_000;

// Likewise a line that may still belong to the quote or list above it with all lines since then.
const LINE_LIMIT = 2_000;

const MARKS = '`*`, `_`, `[` and the like';
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const DELIMITERS = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?)?$/;

/** What may be one paragraph to the parser. */
interface Stretch {
  start: number;
  marks: number;
  lines: number;
}

/** The line above, and the table it belongs to: each row of a table is read by itself. */
interface Above {
  content: string;
  containers: string;
  isTable: boolean;
}

/**
 * Finds a paragraph with so many marks or lines that the Markdown parser would be busy with it, or with all
 * paragraphs down to it, for minutes. `tables`: rows of tables are counted one by one; a claim, in which
 * braces and tags can make a table look like one that is none, has no table so large.
 */
export function findParagraphFault(
  text: string,
  bodyStart: number,
  lines: Lines,
  { tables }: { tables: boolean },
): LocalFault | null {
  let stretch: Stretch = { start: bodyStart, marks: 0, lines: 0 };
  let above: Above = { content: '', containers: '', isTable: false };
  let pairs = 0;
  for (const match of text.slice(bodyStart).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const line = match[1] ?? '';
    const start = bodyStart + match.index;
    const containers = CONTAINERS.exec(line.slice(0, 2_000))?.[0] ?? '';
    const content = line.slice(containers.length);
    const isTable = tables && (isDelimiterRow(content, containers, above) || goesOn(content, containers, above));
    const isNew = /^[ \t]*$/.test(content) || /[^ \t>]/.test(containers) || HEADING.test(content);
    if (isTable || isNew) stretch = { start, marks: 0, lines: 0 };
    stretch.lines += 1;
    for (let index = 0; index < line.length; index++) {
      if (!'*_~[]`<{\\'.includes(line[index] ?? '')) continue;
      pairs += stretch.marks;
      stretch.marks += 1;
    }
    above = { content, containers, isTable };
    const span = () => lines.span(stretch.start, start + line.length);
    if (stretch.marks > MARK_LIMIT || stretch.lines > LINE_LIMIT) {
      const [found, what] = stretch.marks > MARK_LIMIT ? [MARK_LIMIT, `marks (${MARKS})`] : [LINE_LIMIT, 'lines'];
      return {
        ...span(),
        rule: 'paragraph-too-long',
        message: `This paragraph holds more than ${found} ${what}, more than can be read in reasonable time.`,
        help: 'Divide it into several paragraphs with blank lines.',
      };
    }
    if (pairs > PAIR_LIMIT) {
      return {
        ...tooLarge(span(), `${PAIR_LIMIT / 1_000_000} million pairs of marks (${MARKS}) that share a paragraph`),
        help: 'Divide its long paragraphs into several with blank lines.',
      };
    }
  }
  return null;
}

/** Whether the line makes the line above the head of a table: both have as many cells. */
function isDelimiterRow(content: string, containers: string, above: Above): boolean {
  return (
    /[|:]/.test(content) &&
    DELIMITERS.test(content.trim()) &&
    [content, above.content].every((row) => /^ {0,3}[^ \t]/.test(row)) &&
    containers === above.containers.replace(/[^ \t>]/g, '') &&
    cellsOf(content) === cellsOf(above.content)
  );
}

/** Whether the line is one more row: a fence, or words less far in, may be none. */
function goesOn(content: string, containers: string, above: Above): boolean {
  return (
    above.isTable &&
    containers === above.containers &&
    !/^ *(?:`{3}|~{3})/.test(content) &&
    content.search(/[^ ]|$/) >= above.content.search(/[^ ]|$/)
  );
}

/** Cells of a row, as GFM parts them: at every `|` that is not escaped. */
function cellsOf(row: string): number {
  const inner = row.trim().replace(/^\|/, '');
  const bars = [...inner.matchAll(/\\[\\|]|\|/g)].filter(([bar]) => bar === '|');
  const isClosed = bars.at(-1)?.index === inner.length - 1;
  return bars.length + (isClosed ? 0 : 1);
}
