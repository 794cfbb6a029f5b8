import type { Element, ElementContent, Properties } from 'hast';
import { type MergedRange, mergeRanges, type Range } from './ranges.ts';
import { isCell, textOf } from './text-of.ts';

const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td']);

interface Piece {
  node: ElementContent;
  /** The merged range that covers the node; null where none does. */
  range: MergedRange | null;
}

/**
 * A block's content with the words of the ranges (UTF-16 offsets into its text) in `mark` elements.
 * A range that leaves an element midway gets several marks; ranges that overlap are marked as one.
 * `mark` is asked for the properties of each mark with the index of the range, as given, that it
 * begins with, and with the number of the mark within that range (so that only part 0 gets an id).
 */
export function highlight(
  children: readonly ElementContent[],
  ranges: readonly Range[],
  mark: (index: number, part: number) => Properties,
): ElementContent[] {
  const merged = mergeRanges(ranges);
  const parts = new Map<MergedRange, number>();
  let offset = 0;
  let cells = 0;
  let next = 0;

  const walk = (nodes: readonly ElementContent[]): ElementContent[] => wrap(nodes.flatMap(cut));

  const cut = (node: ElementContent): Piece[] => {
    if (node.type === 'text') return cutText(node.value);
    if (node.type !== 'element') return [{ node, range: null }];
    if (isCell(node) && cells++ > 0) offset += 1;
    const range = TABLE_PARTS.has(node.tagName) ? null : covering(node);
    if (range) {
      offset += textOf([node]).length;
      return [{ node: structuredClone(node), range }];
    }
    if (node.tagName === 'br') offset += 1;
    return [{ node: { ...node, children: walk(node.children) }, range: null }];
  };

  const covering = (node: Element): MergedRange | null => {
    skipPassed();
    const range = merged[next];
    const length = textOf([node]).length;
    return range && length > 0 && range.start <= offset && range.end >= offset + length ? range : null;
  };

  const skipPassed = (): void => {
    while ((merged[next]?.end ?? Infinity) <= offset) next++;
  };

  const cutText = (value: string): Piece[] => {
    const pieces: Piece[] = [];
    const end = offset + value.length;
    const first = offset;
    while (offset < end) {
      skipPassed();
      const range = merged[next];
      const inside = range !== undefined && range.start <= offset;
      const stop = Math.min(end, range === undefined ? end : inside ? range.end : range.start);
      pieces.push({
        node: { type: 'text', value: value.slice(offset - first, stop - first) },
        range: inside ? range : null,
      });
      offset = stop;
    }
    return pieces;
  };

  const wrap = (pieces: Piece[]): ElementContent[] => {
    const wrapped: ElementContent[] = [];
    let openRange: MergedRange | null = null;
    let words: ElementContent[] = wrapped;
    for (const { node, range } of pieces) {
      if (range !== openRange) {
        openRange = range;
        words = range ? [] : wrapped;
        if (range) wrapped.push(markOf(range, words));
      }
      words.push(node);
    }
    return wrapped;
  };

  const markOf = (range: MergedRange, words: ElementContent[]): Element => {
    const part = parts.get(range) ?? 0;
    parts.set(range, part + 1);
    return { type: 'element', tagName: 'mark', properties: mark(range.index, part), children: words };
  };

  return walk(children);
}
