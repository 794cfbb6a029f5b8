import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { Containers } from './containers.ts';
import { findParagraphFault } from './paragraph-limits.ts';

/** How deep lists and quotes may stand in one another; a list is two levels of the tree. */
export const NESTING_LIMIT = 100;

// A line is two events to the parser at least, and a million of them fill its memory. A book has fewer.
const LINE_LIMIT = 100_000;

/** Quotes and items of lists, each counted at every line that it holds: the parser goes through all of them there. */
const CONTAINER_LIMIT = 200_000;

/** Bars, as each may begin a cell of a table, of which a million fill the memory. */
const BAR_LIMIT = 200_000;

/**
 * Finds what would keep the Markdown parser busy for minutes or exhaust its stack: containers nested
 * beyond the limit, and a paragraph with thousands of marks or lines. Null for all a person would write.
 */
export function findLimitFault(
  text: string,
  bodyStart: number,
  lines: Lines,
  options: { tables: boolean },
): LocalFault | null {
  const start = lines.span(bodyStart, bodyStart);
  if (lines.count > LINE_LIMIT) return tooLarge(start, `${LINE_LIMIT} lines`);
  if (hasMoreBars(text, bodyStart)) return tooLarge(start, `${BAR_LIMIT} cells of tables (\`|\`)`);
  const containers = new Containers();
  let count = 0;
  for (const match of text.slice(bodyStart).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const { depth, length } = containers.at(match[1] ?? '');
    const offset = bodyStart + match.index;
    if (depth > NESTING_LIMIT) return tooNested(lines, offset, offset + length);
    count += depth;
    if (count > CONTAINER_LIMIT) {
      return tooLarge(start, `${CONTAINER_LIMIT} quotes and items of lists, each counted at every line that it holds`);
    }
  }
  return findParagraphFault(text, bodyStart, lines, options);
}

function hasMoreBars(text: string, from: number): boolean {
  let bars = 0;
  for (let at = text.indexOf('|', from); at >= 0; at = text.indexOf('|', at + 1)) bars += 1;
  return bars > BAR_LIMIT;
}

/** The fault of a file with more of something than its reader could read in reasonable time. */
export function tooLarge(span: Span, what: string): LocalFault {
  return {
    ...span,
    rule: 'file-too-large',
    message: `This file has more than ${what}, more than can be read in reasonable time.`,
    help: 'Divide it into several files.',
  };
}

/** The fault of what stands between two UTF-16 offsets, nested beyond the limit. */
export function tooNested(lines: Lines, start: number, end: number): LocalFault {
  return {
    ...lines.span(start, end),
    rule: 'nesting-too-deep',
    message: `Here lists, quotes or marks stand in one another more than ${NESTING_LIMIT} levels deep.`,
    help: 'Write it with fewer levels.',
  };
}

/** The fault for a text on which the parser itself failed, which no known text does. */
export function unreadable(lines: Lines, bodyStart: number, error: unknown): LocalFault {
  return {
    ...lines.span(bodyStart, bodyStart),
    rule: 'markup-unreadable',
    message: `The text could not be read (${error instanceof Error ? error.message : String(error)}).`,
    help: 'Take out the passage written last and try again; then please report this as a bug of the generator.',
  };
}
