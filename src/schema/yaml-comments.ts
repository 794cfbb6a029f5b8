import { type Document, isScalar, visit } from 'yaml';
import type { LocalFault } from './fault.ts';
import type { Lines } from './lines.ts';

/** Characters of a line that a message shows at most. */
const LONGEST = 300;

/**
 * Warnings for values that YAML ends before a `#` which was meant as a word (`Issue #1`): a comment of
 * an editor has a space behind the sign. `start` is the UTF-16 offset of the document in `file`.
 */
export function findCutValues(document: Document.Parsed, file: string, lines: Lines, start: number): LocalFault[] {
  const faults: LocalFault[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.range || !/^[^\s#]/.test(node.comment ?? '')) return;
      const word = /^\S*/.exec(node.comment ?? '')?.[0] ?? '';
      const from = start + node.range[0];
      const whole = /^[^\r\n]*/.exec(file.slice(from, from + LONGEST))?.[0].trimEnd() ?? '';
      const before = file.slice(lines.startOf(lines.point(from).line), from);
      const isShown = /^[ \t]*(?:- )?\w+:[ \t]+$/.test(before) && !/["\\]/.test(whole);
      faults.push({
        ...lines.span(start + node.range[0], start + node.range[1]),
        rule: 'value-cut-by-comment',
        severity: 'warning',
        message: `The value ends before \`#${word}\`: YAML takes that, and all that follows, for a comment.`,
        help: isShown
          ? `Write \`"${whole}"\` if all of it is meant. For a comment, write a space behind the \`#\`.`
          : 'Put quotation marks around the whole value, or a space behind the `#` of a comment.',
      });
    },
  });
  return faults;
}
