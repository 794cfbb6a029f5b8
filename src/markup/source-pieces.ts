import type {
  BlockContent,
  Blockquote,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  Table,
} from 'mdast';
import type { Tail } from './source-tails.ts';

/** A heading, paragraph, table or code block: what can carry an id by itself. */
export interface Leaf {
  type: 'leaf';
  node: Heading | Paragraph | Table | Code;
  parent: 'root' | 'blockquote' | 'listItem';
  depth: number;
  marker: string | null;
  tail: Tail | null;
  /** What looks like an id at the end of a line that is not the last one. */
  inside: Tail[];
}

/** A list or a block quote. */
export interface Group {
  type: 'group';
  node: List | Blockquote;
  depth: number;
  pieces: Piece[];
  /** The id that names a block quote as a whole. */
  tail: Tail | null;
}

/** An id that stands on a line of its own. */
export interface IdLine {
  type: 'id-line';
  tail: Tail;
}

/** A rule across the page: no block, but it parts an id from what stands above it. */
interface Rule {
  type: 'rule';
}

export type Piece = Leaf | Group | IdLine | Rule;

/** The pieces of a parsed source in document order, each with the tail at its end. */
export function piecesOf(root: Root, text: string, tails: ReadonlyMap<number, Tail>): Piece[] {
  return walk(root, 0, null);

  function walk(container: Root | Blockquote | ListItem, depth: number, marker: string | null): Piece[] {
    const pieces: Piece[] = [];
    for (const node of container.children as (BlockContent | DefinitionContent)[]) {
      if (node.type === 'blockquote') {
        pieces.push({ type: 'group', node, depth, pieces: walk(node, depth + 1, null), tail: null });
      } else if (node.type === 'list') {
        const items = node.children.flatMap((item, index) => walk(item, depth + 1, markerOf(node, item, index)));
        pieces.push({ type: 'group', node, depth, pieces: items, tail: null });
      } else if (node.type === 'thematicBreak') {
        pieces.push({ type: 'rule' });
      } else if (
        node.type === 'heading' ||
        node.type === 'paragraph' ||
        node.type === 'table' ||
        node.type === 'code'
      ) {
        const leaf = leafOf(node, container.type, depth, node === container.children[0] ? marker : null);
        const idAlone = node.type === 'paragraph' && leaf.tail?.start === node.position?.start.offset;
        pieces.push(idAlone && leaf.tail ? { type: 'id-line', tail: leaf.tail } : leaf);
      }
    }
    return pieces;
  }

  function leafOf(node: Leaf['node'], parent: Leaf['parent'], depth: number, marker: string | null): Leaf {
    const leaf: Leaf = {
      type: 'leaf',
      node,
      parent,
      depth,
      marker: node.type === 'paragraph' ? marker : null,
      tail: null,
      inside: [],
    };
    if (node.type === 'code') return leaf;
    const first = node.position?.start.line ?? 1;
    let last = node.position?.end.line ?? first;
    // The underline of a heading is a line of it, but not one of its words.
    if (node.type === 'heading' && last > first) last -= 1;
    leaf.tail = tails.get(last) ?? null;
    for (let line = first; line < last; line++) {
      const tail = tails.get(line);
      if (tail) leaf.inside.push(tail);
    }
    return leaf;
  }

  function markerOf(list: List, item: ListItem, index: number): string {
    if (!list.ordered) return '•';
    const start = item.position?.start.offset ?? 0;
    const delimiter = /^\d+([.)])/.exec(text.slice(start, start + 11))?.[1] ?? '.';
    return `${(list.start ?? 1) + index}${delimiter}`;
  }
}

/** Offset at which the words of a leaf end: before the marks that close a heading, and trailing space. */
export function contentEnd({ node }: Leaf, text: string): number {
  const last = node.type === 'heading' ? node.children.at(-1)?.position : node.position;
  return text.slice(0, last?.end.offset ?? node.position?.end.offset ?? 0).trimEnd().length;
}
