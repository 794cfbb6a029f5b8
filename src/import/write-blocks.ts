import type { Element } from 'hast';
import type { SourceBlock } from './source-block.ts';
import { formatTail } from './write-tail.ts';
import { writePlainly, writeWords } from './write-words.ts';

/**
 * The body of a source file: each block with its id and attributes, a blank line between. The blocks in
 * `plainly` (by id) are written without any marks of emphasis and links.
 */
export function writeBlocks(blocks: readonly SourceBlock[], plainly: ReadonlySet<string> = new Set()): string {
  const items = new ItemPlaces();
  return blocks
    .map((block) => {
      const tail = formatTail(block);
      const words = (breaks: boolean): string =>
        plainly.has(block.id) ? writePlainly(block.text) : (block.written ?? writeWords(block.children, { breaks }));
      if (block.kind !== 'list-item') items.leave();
      switch (block.kind) {
        case 'heading':
          if (block.written?.startsWith('#') && !plainly.has(block.id)) return `${block.written} ${tail}`;
          return `${'#'.repeat(Math.min(6, Math.max(1, block.level ?? 2)))} ${words(false)} ${tail}`;
        case 'table':
          return `${block.written ?? writeTable(block, plainly.has(block.id))}\n\n${tail}`;
        case 'code':
          return `${block.written ?? writeCode(block.text)}\n\n${tail}`;
        case 'image':
          return `${block.written ?? `![${writePlainly(block.alt ?? '')}](image)`} ${tail}`;
        case 'quote':
          if (block.written?.startsWith('>')) return `${block.written}\n\n${tail}`;
          return `${'> '.repeat(Math.max(1, block.depth))}${words(false)} ${tail}`;
        case 'list-item':
          return `${items.prefix(block)}${words(false)} ${tail}`;
        default:
          return `${words(true)} ${tail}`;
      }
    })
    .join('\n\n');
}

/** Where the words of list items begin, by the depth of the list. */
class ItemPlaces {
  #indents: number[] = [];

  leave(): void {
    this.#indents = [];
  }

  /** What stands before the words of an item: room for the lists around it, and its marker. */
  prefix({ depth, marker, until }: SourceBlock): string {
    const level = Math.min(Math.max(1, depth), this.#indents.length + 1);
    const indent = this.#indents[level - 2] ?? 0;
    if (marker === null && this.#indents.length >= level) return ' '.repeat(this.#indents[level - 1] ?? indent);
    // A withdrawn item of a numbered list would take the number of the next one.
    const sign = marker !== null && /^\d{1,9}[.)]$/.test(marker) && until === null ? marker : '-';
    this.#indents = [...this.#indents.slice(0, level - 1), indent + sign.length + 1];
    return `${' '.repeat(indent)}${sign} `;
  }
}

function writeTable({ children }: SourceBlock, plainly: boolean): string {
  const rows = rowsIn(children[0] as Element);
  const columns = rows[0]?.length ?? 0;
  const cell = (each: Element): string => {
    const words = plainly
      ? writePlainly(textIn(each))
      : writeWords(each.children, { breaks: false }).replace(/(?<!\\)\|/g, '\\|');
    return words.replace(/\n/g, ' ');
  };
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) => row.map(cell));
  return [line(head), line(Array.from({ length: columns }, () => '---')), ...body.map(line)].join('\n');
}

function rowsIn(element: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') rows.push(child.children.filter((cell) => cell.type === 'element'));
    else rows.push(...rowsIn(child));
  }
  return rows;
}

function textIn(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('');
}

/** A fence longer than any in the code itself. */
function writeCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
