import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';

/** How deep lists and quotes may stand in one another; a list is two levels of the tree. */
export const NESTING_LIMIT = 100;

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
