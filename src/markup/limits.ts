import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { findParagraphFault } from './paragraph-limits.ts';

/** How deep lists and quotes may stand in one another; a list is two levels of the tree. */
export const NESTING_LIMIT = 100;

// A line is two events to the parser at least, and a million of them fill its memory. A book has fewer.
const LINE_LIMIT = 100_000;

/** Quotes and items of lists, each of which is a part of the tree. */
const CONTAINER_LIMIT = 200_000;

/** Containers (quotes, list items) at the beginning of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/;

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
  const tooLarge = (limit: number, what: string): LocalFault => ({
    ...lines.span(bodyStart, bodyStart),
    rule: 'file-too-large',
    message: `This file has more than ${limit} ${what}, more than can be read in reasonable time.`,
    help: 'Divide it into several files.',
  });
  if (lines.count > LINE_LIMIT) return tooLarge(LINE_LIMIT, 'lines');
  let count = 0;
  for (const match of text.slice(bodyStart).matchAll(/[^\r\n]+/g)) {
    const containers = CONTAINERS.exec(match[0].slice(0, 2_000))?.[0] ?? '';
    const start = bodyStart + match.index;
    const depth = containers.replace(/[ \t\d]/g, '').length;
    if (depth > NESTING_LIMIT) return tooNested(lines, start, start + containers.length);
    count += depth;
    if (count > CONTAINER_LIMIT) return tooLarge(CONTAINER_LIMIT, 'quotes and items of lists');
  }
  return findParagraphFault(text, bodyStart, lines, options);
}

interface TreeNode {
  children?: TreeNode[];
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

/** Finds the first node of a tree that is nested beyond the limit. Needs no stack of its own. */
export function findDepthFault(tree: TreeNode, lines: Lines): LocalFault | null {
  let level: TreeNode[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const first = level[0];
    if (depth > 2 * NESTING_LIMIT && first) {
      return tooNested(lines, first.position?.start.offset ?? 0, first.position?.end.offset ?? 0);
    }
    level = level.flatMap((node) => node.children ?? []);
  }
  return null;
}

function tooNested(lines: Lines, start: number, end: number): LocalFault {
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
