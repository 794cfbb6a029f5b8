import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { unreadable } from './limit-faults.ts';
import { insteadOf, isComponent, isElement, VOID_ELEMENTS } from './vocabulary.ts';

/** What the parser's errors (VFileMessage) hold. */
interface ParserError {
  reason: string;
  source?: string | undefined;
  ruleId?: string | undefined;
  place?: Place | undefined;
}

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

type Place = Point | { start: Point; end: Point };

const LITERAL_BRACE = 'For the brace itself write `\\{` or `&#123;`.';

/**
 * Turns the error with which the MDX parser gave up into a fault for an editor: at the sign that
 * confused it, with what to write instead. `opened` is the offset at which the latest tag or
 * expression began, null when that is not known.
 */
export function explainSyntaxError(error: unknown, text: string, lines: Lines, opened: number | null): LocalFault {
  if (!isParserError(error)) return unreadable(lines, 0, error);
  const offset = startOf(error.place)?.offset ?? text.length;
  if (error.ruleId === 'end-tag-mismatch') return explainMismatch(error, text, lines);
  if (error.source === 'mdast-util-mdx-jsx') return explainClosingTag(text, lines, offset);
  if (error.ruleId === 'unexpected-lazy') {
    return {
      ...lines.span(offset, endOfLine(text, offset)),
      rule: 'syntax-lazy-line',
      message:
        'A tag or brace was opened in the line above, inside a quote or list, and this line does not belong to that quote or list.',
      help: 'Begin the line with `>` or with the same indent as the line above, or write the tag in one line.',
    };
  }
  if (error.source === 'micromark-extension-mdx-expression' && error.ruleId === 'unexpected-eof') {
    return explainOpenBrace(text, lines, opened ?? text.lastIndexOf('{', offset));
  }
  if (error.source === 'micromark-extension-mdx-jsx') {
    return explainTag(error, text, lines, opened ?? Math.max(0, text.lastIndexOf('<', offset)), offset);
  }
  return {
    ...lines.span(offset, endOfLine(text, offset)),
    rule: 'syntax-code',
    message: `The code that stands here cannot be read (${causeOf(error)}).`,
    help: 'Mend the code, or write `\\{` for a brace and `&lt;` for an angle bracket that belong to the words.',
  };
}

function explainTag(error: ParserError, text: string, lines: Lines, start: number, stopped: number): LocalFault {
  const rest = text.slice(start, start + 10_000);
  if (rest.startsWith('<!--')) {
    const close = text.indexOf('-->', start);
    const end = close < 0 ? endOfLine(text, start) : close + 3;
    const comment = text.slice(start + 4, end - 3);
    const plain = close >= 0 && !/[{}]|\*\//.test(comment);
    return {
      ...lines.span(start, end),
      rule: 'syntax-comment',
      message: 'An HTML comment cannot stand here.',
      help: 'Write a comment as `{/* words */}`.',
      fix: plain ? { start, end, text: `{/*${comment}*/}` } : null,
    };
  }
  const address = /^<((?:[a-z][a-z0-9+.-]*:|www\.)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i.exec(rest);
  if (address) {
    return {
      ...lines.span(start, start + address[0].length),
      rule: 'syntax-autolink',
      message: 'An address between angle brackets is read as a tag.',
      help: 'Write the address without the brackets, or as `[words](address)`.',
      fix: /^https?:/i.test(address[1] ?? '')
        ? { start, end: start + address[0].length, text: address[1] ?? '' }
        : null,
    };
  }
  const tag = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest);
  if (!tag || /in name|before name|local name|member name/.test(error.reason)) {
    return {
      ...lines.span(start, start + 1),
      rule: 'syntax-angle-bracket',
      message: 'This `<` is read as the beginning of a tag, and what follows is none.',
      help: 'For the sign itself write `&lt;` or `\\<`.',
      fix: { start, end: start + 1, text: '&lt;' },
    };
  }
  const end = Math.min(endOfLine(text, start), Math.max(stopped, start + tag[0].length));
  const fault = { ...lines.span(start, end), rule: 'syntax-tag' };
  // One of two quotation marks was turned into a curly one, as word processors do.
  if (/^<[^>]*?\s[\w-]+=(?:[“”„‟«»‘’]|["'][^"'>]*[“”„‟‘’])/.test(rest)) return unstraightFault(fault, tag[0]);
  if (/^Unexpected end of file/.test(error.reason)) {
    return {
      ...fault,
      message: `The tag \`${tag[0]}\` that begins here has no end.`,
      help: 'Is a closing `"` or the `>` missing?',
    };
  }
  if (error.reason.includes('before attribute value')) {
    return unstraightFault(fault, tag[0]);
  }
  return {
    ...fault,
    message: `The tag \`${tag[0]}\` that begins here cannot be read.`,
    help: 'Check that each attribute is written `name="value"` and that every `"` has its partner. For a plain `<` write `&lt;`.',
  };
}

function unstraightFault(fault: Span & { rule: string }, tag: string): LocalFault {
  return {
    ...fault,
    message: `A value in the tag \`${tag}\` does not stand in straight quotation marks.`,
    help: 'Write it as `name="value"`, with the marks `"` of the keyboard and not the curly ones of a word processor.',
  };
}

function explainOpenBrace(text: string, lines: Lines, start: number): LocalFault {
  if (text.startsWith('{/*', start)) {
    return {
      ...lines.span(start, start + 3),
      rule: 'syntax-comment',
      message: 'The comment that begins here has no end.',
      help: 'End it with `*/}`, in the same paragraph.',
    };
  }
  return {
    ...lines.span(start, Math.min(start + 1, text.length)),
    rule: 'syntax-brace',
    message: 'The brace `{` that opens here is not closed.',
    help: LITERAL_BRACE,
  };
}

function explainMismatch(error: ParserError, text: string, lines: Lines): LocalFault {
  // Two of the three sentences of mdast-util-mdx-jsx name the open tag and its place, as (1:2-3:4).
  const open = /(?:closing tag for) `<([^`]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(error.reason);
  if (!open) return explainStrayClosing(error, text, lines);
  const name = open[1] ?? '';
  const span: Span = {
    line: Number(open[2]),
    column: Number(open[3]),
    endLine: Number(open[4]),
    endColumn: Number(open[5]),
  };
  const end = offsetOf(text, lines, span.endLine, span.endColumn);
  const start = offsetOf(text, lines, span.line, span.column);
  const written = text.slice(start, end);
  const lower = name.toLowerCase();
  if (VOID_ELEMENTS.has(lower) || name === 'Cite' || name === 'Claim') {
    const right = `<${isComponent(name) ? name : lower}${written.slice(name.length + 1).replace(/\s*>$/, ' />')}`;
    const allowed = isComponent(name) || isElement(lower);
    return {
      ...span,
      rule: 'syntax-unclosed-tag',
      message: `The tag \`${written}\` is not closed.`,
      help: allowed ? `Write \`${right}\`.` : insteadOf(name),
      fix: allowed ? { start, end, text: right } : null,
    };
  }
  const instead = /^Unexpected closing tag `([^`]*)`/.exec(error.reason)?.[1];
  const block = name === 'details' || name === 'summary';
  return {
    ...span,
    rule: 'syntax-unclosed-tag',
    message: `The tag \`<${name}>\` that opens in line ${span.line} is not closed${instead ? ` before \`${instead}\`` : ' where its paragraph ends'}.`,
    help: block
      ? 'Write `<details>` and `</details>` on lines of their own, and the summary in one line between `<summary>` and `</summary>`, with a blank line below.'
      : isComponent(name) || isElement(name)
        ? `Write \`</${name}>\` behind its words, in the same paragraph.`
        : insteadOf(name),
  };
}

function explainStrayClosing(error: ParserError, text: string, lines: Lines): LocalFault {
  const start = startOf(error.place)?.offset ?? 0;
  const written = /^<[^>]*>/.exec(text.slice(start, start + 200))?.[0] ?? '<';
  return {
    ...lines.span(start, start + written.length),
    rule: 'syntax-stray-closing-tag',
    message: `The tag \`${written}\` does not stand in the same paragraph, list or emphasis as the tag that it closes.`,
    help: 'Write both tags in one line with the words, or both on lines of their own.',
  };
}

function explainClosingTag(text: string, lines: Lines, offset: number): LocalFault {
  const start = Math.max(0, text.lastIndexOf('<', offset));
  const written = /^<[^>]*>/.exec(text.slice(start, start + 200))?.[0] ?? '<';
  const extra = /^<\/[^>\s/]+(?:\s+[^>\s]|\/)/.test(written);
  return {
    ...lines.span(start, start + written.length),
    rule: 'syntax-stray-closing-tag',
    message: extra
      ? `The closing tag \`${written}\` holds more than a name.`
      : `The tag \`${written}\` closes nothing.`,
    help: extra
      ? 'Write the attributes in the tag that opens.'
      : 'Take it out, or write the tag that opens before the words.',
  };
}

function isParserError(error: unknown): error is ParserError {
  return typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';
}

function startOf(place: Place | undefined): Point | undefined {
  return place && 'start' in place ? place.start : place;
}

function causeOf(error: ParserError): string {
  const cause = 'cause' in error ? error.cause : null;
  return cause instanceof Error ? cause.message : error.reason;
}

function endOfLine(text: string, offset: number): number {
  const length = text.slice(offset).search(/[\r\n]/);
  return length < 0 ? text.length : offset + length;
}

function offsetOf(text: string, lines: Lines, line: number, column: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = lines.point(middle);
    if (point.line < line || (point.line === line && point.column < column)) low = middle + 1;
    else high = middle;
  }
  return low;
}
