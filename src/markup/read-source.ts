import type { ElementContent } from 'hast';
import type { Code, Definition, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { LocalFault } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';
import { blankFrontMatter } from './blank.ts';
import { type Block, type BlockKind, CELL_BREAK } from './block.ts';
import { eachNode } from './each-node.ts';
import { fitSyntax } from './fit-syntax.ts';
import './linear-edits.ts';
import { unreadable } from './limit-faults.ts';
import { findLimitFault } from './limits.ts';
import { placeIds } from './place-ids.ts';
import { type NamedId, readAttributes } from './source-attributes.ts';
import { controlCharacters, emptyBlock, idInside, malformedId, missingId, rowTooLong } from './source-faults.ts';
import { imagesOf, phrasingOf, tableOf } from './source-phrasing.ts';
import { contentEnd, type Group, type Leaf, type Piece, piecesOf } from './source-pieces.ts';
import { findMalformedId, findTails, type Tail } from './source-tails.ts';
import { textOf, tidyPhrasing } from './text-of.ts';
import { findTreeFault } from './tree-limits.ts';

const TABLES = gfmTable();

/** The blocks of a source in document order, and what is wrong with it. */
export interface ReadSource {
  blocks: Block[];
  faults: LocalFault[];
}

/**
 * Reads an archived source. `text` is the whole file, `bodyStart` the UTF-16 offset at which its
 * front matter ends. A block without a usable id is a fault and not among the blocks. Never throws.
 */
export function readSource(text: string, bodyStart: number): ReadSource {
  const lines = new Lines(text);
  try {
    const limit = findLimitFault(text, bodyStart, lines, { tables: true });
    return limit ? { blocks: [], faults: [limit] } : new SourceReader(text, bodyStart, lines).read();
  } catch (error) {
    return { blocks: [], faults: [unreadable(lines, bodyStart, error)] };
  }
}

class SourceReader {
  readonly #text: string;
  readonly #bodyStart: number;
  readonly #lines: Lines;
  readonly #tails: Map<number, Tail>;
  // Ids and attributes are Markdown to the parser (`speaker="A *b*"`). So they are overwritten with a
  // character that means nothing to it and that the file does not hold; all offsets stay.
  readonly #filler: string;
  readonly #definitions = new Map<string, Definition>();
  readonly #blocks: Block[] = [];
  readonly #faults: LocalFault[] = [];
  readonly #named: NamedId[] = [];
  /** Line of the first block with the id. */
  readonly #ids = new Map<string, number>();
  #nextId = 1;

  constructor(text: string, bodyStart: number, lines: Lines) {
    this.#text = text;
    this.#bodyStart = bodyStart;
    this.#lines = lines;
    this.#tails = findTails(text, bodyStart, lines);
    this.#filler = unusedCharacter(text);
  }

  read(): ReadSource {
    const masked = this.#masked();
    const tree = fromMarkdown(masked, {
      extensions: [fitSyntax(TABLES, masked.slice(this.#bodyStart)), { disable: { null: ['htmlFlow', 'htmlText'] } }],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    this.#faults.push(...controlCharacters(this.#text, this.#bodyStart, this.#lines));
    const fault = findTreeFault(tree, this.#lines);
    if (fault) return { blocks: [], faults: [fault] };
    eachNode(tree, (node) => {
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node);
    });
    const pieces = piecesOf(tree, this.#text, this.#tails);
    this.#nextId = this.#firstFreeNumber();
    this.#faults.push(...placeIds(pieces, this.#text, this.#lines));
    this.#readPieces(pieces);
    this.#checkNamedIds();
    this.#faults.sort((a, b) => a.line - b.line || a.column - b.column);
    return { blocks: this.#blocks, faults: this.#faults };
  }

  #masked(): string {
    let masked = '';
    let read = 0;
    for (const { start, end } of this.#tails.values()) {
      masked += this.#text.slice(read, start) + this.#filler.repeat(end - start);
      read = end;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: CELL_BREAK must come from tables alone
    const inert = (masked + this.#text.slice(read)).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd');
    return blankFrontMatter(inert, this.#bodyStart);
  }

  readonly #clean = (text: string): string => text.replaceAll(this.#filler, '');

  get #context(): { definitions: ReadonlyMap<string, Definition>; clean: (text: string) => string } {
    return { definitions: this.#definitions, clean: this.#clean };
  }

  // An id that was given once is never given again, so the next is beyond the highest.
  #firstFreeNumber(): number {
    let highest = 0;
    for (const tail of this.#tails.values()) {
      for (const match of this.#text.slice(tail.start, tail.end).matchAll(/(?<=[\^=,])p(\d{1,9})(?![\w-])/g)) {
        highest = Math.max(highest, Number(match[1]));
      }
    }
    return highest + 1;
  }

  #readPieces(pieces: Piece[]): void {
    for (const piece of pieces) {
      if (piece.type === 'leaf') this.#readLeaf(piece);
      if (piece.type !== 'group') continue;
      if (piece.tail) this.#readWholeQuote(piece, piece.tail);
      else this.#readPieces(piece.pieces);
    }
  }

  #readLeaf(leaf: Leaf): void {
    for (const tail of leaf.inside) {
      this.#ids.set(tail.id, this.#ids.get(tail.id) ?? tail.line);
      this.#faults.push(idInside(tail, leaf.node.type, this.#lines));
    }
    const { node, tail } = leaf;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (!tail) {
      this.#reportMissingId(leaf, start, end);
      return;
    }
    const images = node.type === 'paragraph' ? imagesOf(node.children, this.#context) : null;
    const kind = images ? 'image' : kindOf(leaf);
    const children = images ? [] : this.#childrenOf(node);
    if (node.type === 'table') this.#checkRows(node);
    this.#add({
      kind,
      level: node.type === 'heading' ? node.depth : null,
      depth: leaf.depth,
      marker: leaf.marker,
      children,
      alt: images?.join(' ').trim() || null,
      start,
      end,
      tail,
    });
  }

  #readWholeQuote(group: Group, tail: Tail): void {
    const children = leavesOf(group.pieces).flatMap((leaf, index): ElementContent[] => {
      const words = this.#childrenOf(leaf.node);
      return index === 0 ? words : [{ type: 'text', value: ' ' }, ...words];
    });
    const start = group.node.position?.start.offset ?? 0;
    this.#add({
      kind: 'quote',
      level: null,
      depth: group.depth + 1,
      marker: null,
      children: tidyPhrasing(children),
      alt: null,
      start,
      end: group.node.position?.end.offset ?? start,
      tail,
    });
  }

  #add({ start, end, tail, ...content }: NewBlock): void {
    const { id } = tail;
    const { attributes, named, faults } = readAttributes(this.#text, tail, this.#lines);
    this.#faults.push(...faults);
    const idSpan = this.#lines.span(tail.start, tail.idEnd);
    const first = this.#ids.get(id);
    if (first !== undefined) {
      this.#faults.push({
        ...idSpan,
        rule: 'block-id-duplicate',
        message: `The block id \`^${id}\` was given already in line ${first}.`,
        help: `Give these words an id of their own, such as \`^p${this.#nextId}\`.`,
      });
      this.#nextId += 1;
      return;
    }
    this.#ids.set(id, tail.line);
    const text = textOf(content.children);
    if (
      content.kind !== 'image' &&
      text.replaceAll(CELL_BREAK, '').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '') === ''
    ) {
      this.#faults.push(emptyBlock(tail, this.#lines));
      return;
    }
    this.#named.push(...named);
    this.#blocks.push({ id, ...content, text, ...attributes, span: this.#lines.span(start, end), idSpan });
  }

  #childrenOf(node: Leaf['node']): ElementContent[] {
    if (node.type === 'table') return [tableOf(node, this.#context)];
    if (node.type !== 'code') return phrasingOf(node.children as PhrasingContent[], this.#context);
    const value = this.#unmasked(node);
    return value === '' ? [] : [{ type: 'text', value }];
  }

  /** The lines of a code block as they stand in the file: what looks like an id there is none. */
  #unmasked(code: Code): string {
    const start = code.position?.start.offset ?? 0;
    const fenced = /^[`~]{3}/.test(this.#text.slice(start, start + 3));
    const first = (code.position?.start.line ?? 1) + (fenced ? 1 : 0);
    return code.value
      .split('\n')
      .map((line, index) => {
        const tail = this.#tails.get(first + index);
        return tail
          ? line.replace(this.#filler.repeat(tail.end - tail.start), () => this.#text.slice(tail.start, tail.end))
          : line;
      })
      .join('\n');
  }

  #checkRows({ align, children }: Extract<Leaf['node'], { type: 'table' }>): void {
    const columns = align?.length ?? children[0]?.children.length ?? 0;
    for (const row of children) {
      const surplus = row.children
        .slice(columns)
        .find((cell) => textOf(phrasingOf(cell.children, this.#context)) !== '');
      if (surplus) this.#faults.push(rowTooLong(surplus.position, columns, this.#lines));
    }
  }

  #reportMissingId(leaf: Leaf, start: number, end: number): void {
    const { node } = leaf;
    const at = contentEnd(leaf, this.#text);
    // The beginning of the line, counted from its end: a search back for `\r` would pass over the whole file.
    const lineStart = at - this.#lines.point(at).column + 1;
    const line = this.#text.slice(lineStart, at);
    const malformed = node.type === 'code' ? null : findMalformedId(line);
    if (malformed) {
      this.#faults.push(malformedId(malformed.id, lineStart + malformed.start, this.#lines));
      return;
    }
    if (leaf.inside.length > 0 && node.type === 'table') return;
    this.#faults.push(
      missingId(
        { node, depth: leaf.depth, start, end, at, line, id: `p${this.#nextId}`, text: this.#text },
        this.#lines,
      ),
    );
    this.#nextId += 1;
  }

  #checkNamedIds(): void {
    for (const { attribute, id, start, end } of this.#named) {
      const exists = this.#ids.has(id);
      const span = this.#lines.span(start, end);
      if (attribute === 'by' && !exists) {
        this.#faults.push({
          ...span,
          rule: 'by-unknown',
          message: `There is no block \`^${id}\` in this source that could have replaced this one.`,
          help: 'Write the ids of the blocks that hold the new words, or leave `by=` out when there are none.',
        });
      }
      if (attribute === 'was' && exists) {
        this.#faults.push({
          ...span,
          rule: 'was-exists',
          message: `\`was=${id}\` says that the block \`^${id}\` was transcribed wrongly and is gone, but it still stands in line ${this.#ids.get(id)}.`,
          help: 'Delete the wrong block; or, if its publisher changed the words, mark the old block `until=` and `by=` instead.',
        });
      }
    }
  }
}

interface NewBlock extends Pick<Block, 'level' | 'depth' | 'marker' | 'children' | 'alt'> {
  kind: BlockKind;
  start: number;
  end: number;
  tail: Tail;
}

function kindOf({ node, parent }: Leaf): BlockKind {
  if (node.type !== 'paragraph') return node.type;
  if (parent === 'listItem') return 'list-item';
  return parent === 'blockquote' ? 'quote' : 'paragraph';
}

function leavesOf(pieces: Piece[]): Leaf[] {
  return pieces.flatMap((piece) =>
    piece.type === 'leaf' ? [piece] : piece.type === 'group' ? leavesOf(piece.pieces) : [],
  );
}

/** A character for private use that the text does not hold. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  return '\uf8ff';
}
