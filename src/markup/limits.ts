import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { Containers } from './containers.ts';
import { NESTING_LIMIT, tooLarge, tooNested } from './limit-faults.ts';
import { findParagraphFault } from './paragraph-limits.ts';

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
