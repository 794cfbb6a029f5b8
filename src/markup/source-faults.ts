import type { Position } from 'unist';
import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import type { Leaf } from './source-pieces.ts';
import type { Tail } from './source-tails.ts';

/** A text that is full of control characters is no text: as many as these say so. */
const MOST_CONTROL_CHARACTERS = 1_001;

/** Characters that no reader can see and no quotation can hold; the first of them. */
export function controlCharacters(text: string, bodyStart: number, lines: Lines): LocalFault[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const found = text.slice(bodyStart).matchAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g);
  return [...found.take(MOST_CONTROL_CHARACTERS)].map((match) => {
    const start = bodyStart + match.index;
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      ...lines.span(start, start + match[0].length),
      rule: 'control-character',
      message: `Here stands a control character (U+${code}), which no reader can see.`,
      help: 'Delete it, or type the words around it anew.',
    };
  });
}

interface MissingId {
  node: Leaf['node'];
  depth: number;
  start: number;
  end: number;
  /** Where the words end, and the line up to there. */
  at: number;
  line: string;
  /** The next free id. */
  id: string;
  text: string;
}

const NAMES: Record<Leaf['node']['type'], string> = {
  heading: 'This heading',
  paragraph: 'This paragraph',
  table: 'This table',
  code: 'This code block',
};

/** What may be a power, as in `10^6` or `x^n`, and no id at all. */
const EXPONENT = /[\p{L}\p{N})]\^(?:-?\d+|[A-Za-z])$/u;

/** A block that nothing can cite. */
export function missingId({ node, depth, start, end, at, line, id, text }: MissingId, lines: Lines): LocalFault {
  const fault = {
    ...lines.span(start, end),
    rule: 'block-id-missing',
    message: `${NAMES[node.type]} has no block id.`,
  };
  if (node.type === 'table' || node.type === 'code') {
    const indented = node.type === 'code' && !/^[`~]{3}/.test(text.slice(start, start + 3));
    return {
      ...fault,
      message: indented
        ? 'Lines that begin with four spaces or a tab are read as a code block, and this one has no block id.'
        : fault.message,
      help: `${indented ? 'Take the spaces away if these are plain words. Else write' : 'Write'} \`^${id}\` on a line of its own below it, after a blank line.`,
      fix: depth === 0 && !indented ? { start: at, end: at, text: `\n\n^${id}` } : null,
    };
  }
  const close = /[^\s^]\^([A-Za-z0-9-]+)$/.exec(line);
  if (close && EXPONENT.test(line)) {
    return {
      ...fault,
      help: `If \`^${close[1]}\` is meant as its id, write a space before it. If it belongs to the words, append one, such as \`^${id}\`.`,
    };
  }
  if (close) {
    const caret = at - (close[1]?.length ?? 0) - 1;
    return { ...fault, help: `Write a space before \`^${close[1]}\`.`, fix: { start: caret, end: caret, text: ' ' } };
  }
  const early = /(?:^|\s)\^([A-Za-z0-9-]+)\s/.exec(line);
  const [, before, attribute] =
    /(?:^|\s)\^([A-Za-z0-9-]+)\s+(speaker|at|page|until|by|was)(?=[\s:]|$)/.exec(line) ?? [];
  if (attribute) {
    return {
      ...fault,
      help: `If \`^${before}\` is meant as its id, write what follows as \`${attribute}=…\`, without spaces. Else append an id, such as \`^${id}\`.`,
    };
  }
  return {
    ...fault,
    help: early
      ? `If \`^${early[1]}\` is meant as its id, move it to the very end. Else append one, such as \`^${id}\`.`
      : `Append one at its end, such as \`^${id}\`. Once given it is never used for other words.`,
    fix: early ? null : { start: at, end: at, text: ` ^${id}` },
  };
}

/** An id with other characters than ids may have. */
export function malformedId(id: string, start: number, lines: Lines): LocalFault {
  const better = id.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '');
  return {
    ...lines.span(start, start + id.length + 1),
    rule: 'block-id-malformed',
    message: `\`^${id}\` is no block id.`,
    help: `A block id holds letters from a to z, digits and \`-\`${better ? `, as in \`^${better}\`` : ''}.`,
  };
}

/** An id behind which the words go on in the next line. */
export function idInside(tail: Tail, kind: Leaf['node']['type'], lines: Lines): LocalFault {
  const span = lines.span(tail.start, tail.idEnd);
  if (kind === 'table') {
    return {
      ...span,
      rule: 'block-id-inside',
      message: `\`^${tail.id}\` stands in a row of a table, but only the table as a whole has an id.`,
      help: 'Write the id on a line of its own below the table, after a blank line.',
    };
  }
  return {
    ...span,
    rule: 'block-id-inside',
    message: `\`^${tail.id}\` stands in the middle of a paragraph: the next line belongs to it.`,
    help: `Is a blank line missing below? If it is no id but part of the words, write \`\\^${tail.id}\`.`,
  };
}

/** An id line that the parser takes for a row of the table above. */
export function idAfterTable(tail: Tail, text: string, lines: Lines): LocalFault {
  const lineStart = tail.start - lines.point(tail.start).column + 1;
  const prefix = text.slice(lineStart, tail.start).trimEnd();
  return {
    ...lines.span(tail.start, tail.idEnd),
    rule: 'block-id-after-table',
    message: `Directly below a table, \`^${tail.id}\` is read as a row of it.`,
    help: 'Leave a blank line between the table and its id.',
    fix: { start: lineStart, end: lineStart, text: `${prefix}\n` },
  };
}

/** An id on a line of its own that is not below a table, a block quote or code. */
export function strayId(tail: Tail, lines: Lines, cause: { after: number } | 'list' | null): LocalFault {
  const joins = cause !== null && cause !== 'list';
  return {
    ...lines.span(tail.start, tail.idEnd),
    rule: 'block-id-stray',
    message: joins
      ? `\`^${tail.id}\` stands apart from the words that it names.`
      : `\`^${tail.id}\` belongs to no block.`,
    help:
      cause === 'list'
        ? 'Give each item of the list an id of its own, at the end of its words.'
        : 'Write it at the end of the words that it names. Only below a table, a block quote or code may it stand on a line of its own.',
    fix: joins ? { start: cause.after, end: tail.start, text: ' ' } : null,
  };
}

/** An id below a block quote that cannot name it as a whole. */
export function unclearQuoteId(tail: Tail, lines: Lines): LocalFault {
  return {
    ...lines.span(tail.start, tail.idEnd),
    rule: 'block-id-stray',
    message: `\`^${tail.id}\` cannot name this block quote as a whole.`,
    help: 'Either each paragraph in it has an id of its own, or the quote as a whole has one; and what holds tables, images or code has its ids inside.',
  };
}

/** An id without words. */
export function emptyBlock(tail: Tail, lines: Lines): LocalFault {
  return {
    ...lines.span(tail.start, tail.idEnd),
    rule: 'block-empty',
    message: `The id \`^${tail.id}\` stands without words.`,
    help: 'Write the words before it, or delete the id if they are gone.',
  };
}

/** A cell beyond the last column, which Markdown silently drops. */
export function rowTooLong(position: Position | undefined, columns: number, lines: Lines): LocalFault {
  return {
    ...lines.span(position?.start.offset ?? 0, position?.end.offset ?? 0),
    rule: 'table-row-too-long',
    message: `This row has more cells than the table has columns (${columns}), and what is beyond would be lost.`,
    help: 'Add a column to the head of the table; a bar that belongs to the words is written `\\|`.',
  };
}
