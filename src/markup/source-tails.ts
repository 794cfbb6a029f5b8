import type { Lines } from '../schema/lines.ts';
import { BLOCK_ID_PATTERN } from '../schema/reference.ts';

/** What stands at the end of a block: `^p5 speaker="…" at=12:30`. UTF-16 offsets into the file. */
export interface Tail {
  id: string;
  /** Where the `^` stands. */
  start: number;
  /** Where the id ends and the attributes begin. */
  idEnd: number;
  end: number;
  line: number;
}

const ID = /(?<=^|[ \t|>])\^[^\s]+/g;
const ATTRIBUTES = /(?:[ \t]+[^\s="]+=(?:"[^"]*"|[^\s"]*))*[ \t]*$/y;
// What was meant as attributes and cannot be read: a value without its quotation marks, say.
const ATTEMPT = /[ \t]+[A-Za-z][\w-]*=.*$/y;
const CLOSED_HEADING = /^([ \t>*+\-\d.)]*#{1,6}[ \t].*?)[ \t]+#+[ \t]*$/;

/**
 * The tails of all lines from `bodyStart` on, by line number. Whether a line is the end of a block
 * is for the caller to know. An id of other than letters, digits and `-` makes no tail.
 */
export function findTails(text: string, bodyStart: number, lines: Lines): Map<number, Tail> {
  const tails = new Map<number, Tail>();
  for (const match of text.slice(bodyStart).matchAll(/[^\r\n]+/g)) {
    if (!match[0].includes('^')) continue;
    const offset = bodyStart + match.index;
    const found = tailOf(match[0]);
    if (!found) continue;
    const line = lines.point(offset).line;
    tails.set(line, {
      id: found.id,
      start: offset + found.start,
      idEnd: offset + found.start + 1 + found.id.length,
      end: offset + found.end,
      line,
    });
  }
  return tails;
}

/** What looks like a tail at the end of the line but has an id that is none, such as `^p_5`. */
export function findMalformedId(line: string): { id: string; start: number } | null {
  const tail = findTail(line, ATTRIBUTES, (id) => !BLOCK_ID_PATTERN.test(id));
  return tail && { id: tail.id, start: tail.start };
}

function tailOf(line: string): { id: string; start: number; end: number } | null {
  const content = line.includes('#') ? (CLOSED_HEADING.exec(line)?.[1] ?? line) : line;
  const wellFormed = (id: string): boolean => BLOCK_ID_PATTERN.test(id);
  return findTail(content, ATTRIBUTES, wellFormed) ?? findTail(content, ATTEMPT, wellFormed);
}

/** More attributes than fit here are none: the expression that reads them would exhaust its stack. */
const LONGEST_TAIL = 10_000;

function findTail(
  line: string,
  rest: RegExp,
  accepts: (id: string) => boolean,
): { id: string; start: number; end: number } | null {
  for (const match of line.matchAll(ID)) {
    if (line.length - match.index > LONGEST_TAIL) continue;
    const id = match[0].slice(1);
    rest.lastIndex = match.index + match[0].length;
    if (accepts(id) && rest.test(line)) return { id, start: match.index, end: line.trimEnd().length };
  }
  return null;
}
