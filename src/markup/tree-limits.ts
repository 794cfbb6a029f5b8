import type { Nodes, Root } from 'mdast';
import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { eachNode } from './each-node.ts';
import { NESTING_LIMIT, tooLarge, tooNested } from './limit-faults.ts';

/** Cells that rows leave out and that are drawn all the same, in all tables of a file. */
const LEFT_OUT_LIMIT = 100_000;

/** Characters of addresses and titles that are written once and drawn at each reference to them. */
const REPEATED_LIMIT = 2_000_000;

/** Finds what a tree is nested, or would be drawn, beyond all that was written. Null for all a person would write. */
export function findTreeFault(tree: Root, lines: Lines): LocalFault | null {
  return findDepthFault(tree, lines) ?? findCellFault(tree, lines) ?? findRepetitionFault(tree, lines);
}

/** Finds the first node of a tree that is nested beyond the limit. Needs no stack of its own. */
function findDepthFault(tree: Nodes, lines: Lines): LocalFault | null {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > 2 * NESTING_LIMIT && first) {
      return tooNested(lines, first.position?.start.offset ?? 0, first.position?.end.offset ?? 0);
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return null;
}

/** A table has as many cells in each row as in its head: a few bytes of head and of rows make millions. */
function findCellFault(tree: Nodes, lines: Lines): LocalFault | null {
  let leftOut = 0;
  let fault: LocalFault | null = null;
  eachNode(tree, (node) => {
    if (node.type !== 'table' || fault) return;
    const [head, ...rows] = node.children.map(({ children }) => children.length);
    for (const cells of rows) leftOut += Math.max(0, (head ?? 0) - cells);
    if (leftOut <= LEFT_OUT_LIMIT) return;
    fault = {
      ...tooLarge(spanOf(node, lines), `${LEFT_OUT_LIMIT} cells that rows of tables leave out`),
      help: 'Write heads of tables that are no longer than their rows.',
    };
  });
  return fault;
}

/** An address that is defined once (`[a]: /b`) is drawn, and checked, as often as it is referred to. */
function findRepetitionFault(tree: Nodes, lines: Lines): LocalFault | null {
  const lengths = new Map<string, number>();
  eachNode(tree, (node) => {
    if (node.type === 'definition' && !lengths.has(node.identifier))
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
  });
  const seen = new Set<string>();
  let repeated = 0;
  let fault: LocalFault | null = null;
  eachNode(tree, (node) => {
    if (node.type !== 'linkReference' || fault) return;
    if (seen.has(node.identifier)) repeated += lengths.get(node.identifier) ?? 0;
    seen.add(node.identifier);
    if (repeated <= REPEATED_LIMIT) return;
    fault = {
      ...tooLarge(spanOf(node, lines), `${REPEATED_LIMIT} characters in repeated references to long addresses`),
      help: 'Write shorter addresses, or fewer links to them.',
    };
  });
  return fault;
}

function spanOf(node: Nodes, lines: Lines): Span {
  const start = node.position?.start.offset ?? 0;
  return lines.span(start, node.position?.end.offset ?? start);
}
