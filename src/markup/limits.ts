import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';

/** How deep lists and quotes may stand in one another; a list is two levels of the tree. */
export const NESTING_LIMIT = 100;

// The parser compares every mark of emphasis and every bracket of a paragraph with those before it:
// 5,000 take under a second, 40,000 half a minute. No paragraph for readers holds so many.
const MARK_LIMIT = 5_000;

// The parser copies all it has read at the end of each list, block quote and footnote: 2,000 take a second
// or two, 10,000 a minute.
const PART_LIMIT = 2_000;
const PART_START = /^ {0,3}(?:>|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]]+\]:)/;

/**
 * Finds what would keep the Markdown parser busy for minutes or exhaust its stack: containers nested
 * beyond the limit, thousands of them, and a paragraph with thousands of marks. Null for all a person would write.
 */
export function findLimitFault(text: string, bodyStart: number, lines: Lines): LocalFault | null {
  let marks = 0;
  let paragraphStart = bodyStart;
  let parts = 0;
  let inPart = false;
  for (const match of text.slice(bodyStart).matchAll(/[^\r\n]+|(?:\r\n|\n|\r)[ \t]*(?=\r|\n|$)/g)) {
    const start = bodyStart + match.index;
    const line = match[0];
    const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/.exec(line.slice(0, 2_000))?.[0] ?? '';
    if (containers.replace(/[ \t\d]/g, '').length > NESTING_LIMIT)
      return tooNested(lines, start, start + containers.length);
    const blank = /^\s*$/.test(line);
    const note = line.startsWith('[^');
    const startsPart = PART_START.test(line);
    if (startsPart && (note || !inPart)) parts += 1;
    if (parts > PART_LIMIT) return tooManyParts(lines, start, start + line.length);
    if (!blank) inPart = startsPart || (inPart && /^[ \t]/.test(line));
    if (blank || containers !== '' || line.includes('|') || line.startsWith('#')) {
      marks = 0;
      paragraphStart = start;
    }
    for (let index = 0; index < line.length; index++) if ('*_~[]`<{'.includes(line[index] ?? '')) marks++;
    if (marks > MARK_LIMIT) {
      return {
        ...lines.span(paragraphStart, start + line.length),
        rule: 'paragraph-too-long',
        message: `This paragraph holds more than ${MARK_LIMIT} marks (\`*\`, \`_\`, \`[\` and the like), more than can be read in reasonable time.`,
        help: 'Divide it into several paragraphs with blank lines.',
      };
    }
  }
  return null;
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

function tooManyParts(lines: Lines, start: number, end: number): LocalFault {
  return {
    ...lines.span(start, end),
    rule: 'too-many-parts',
    message: `Up to here the text holds more than ${PART_LIMIT} lists, block quotes and footnotes, more than can be read in reasonable time.`,
    help: 'Divide it into several files, or write the lists without paragraphs between them.',
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
