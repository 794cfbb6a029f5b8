import type { ElementContent } from 'hast';
import { type MergedRange, mergeRanges, type Range } from './ranges.ts';
import { isCell, textOf } from './text-of.ts';

const OMISSION = ' … ';

/**
 * Only the words in the ranges (UTF-16 offsets into the block's text), with ` … ` between those that
 * do not stand side by side: what may be shown of a source whose `rights` are `quote`. The content is
 * phrasing, also where the block is a table.
 */
export function clip(children: readonly ElementContent[], ranges: readonly Range[]): ElementContent[] {
  const text = textOf(children);
  const nothingLeftOut = (start: number, end: number): boolean => /^\s*$/.test(text.slice(start, end));
  const kept = mergeRanges(ranges, nothingLeftOut).map((range) => keep(children, range));
  return kept
    .filter((words) => words.length > 0)
    .flatMap((words, index): ElementContent[] => (index === 0 ? words : [{ type: 'text', value: OMISSION }, ...words]));
}

function keep(children: readonly ElementContent[], { start, end }: MergedRange): ElementContent[] {
  let offset = 0;
  let cells = 0;
  const walk = (nodes: readonly ElementContent[]): ElementContent[] => nodes.flatMap(cut);
  const cut = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') {
      const from = Math.max(0, start - offset);
      const to = Math.max(from, Math.min(node.value.length, end - offset));
      offset += node.value.length;
      return from < to ? [{ type: 'text', value: node.value.slice(from, to) }] : [];
    }
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') {
      offset += 1;
      return offset > start && offset <= end ? [node] : [];
    }
    let cellBreak: ElementContent[] = [];
    if (isCell(node) && cells++ > 0) {
      // A range across cells comes from no quotation; a space keeps its words apart all the same.
      if (offset >= start && offset < end && offset > 0) cellBreak = [{ type: 'text', value: ' ' }];
      offset += 1;
    }
    const inner = walk(node.children);
    if (isTablePart(node.tagName)) return [...cellBreak, ...inner];
    return inner.length > 0 ? [{ ...node, children: inner }] : [];
  };
  return walk(children);
}

function isTablePart(tagName: string): boolean {
  return ['table', 'thead', 'tbody', 'tr', 'th', 'td'].includes(tagName);
}
