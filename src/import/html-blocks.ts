import type { Element as HastElement } from 'hast';
import { textOf } from '../markup/text-of.ts';
import { holdsBlocks, isBlockElement, SKIPPED, splitAtBreaks } from './html-elements.ts';
import { isLayoutTable, tableFrom } from './html-tables.ts';
import type { ImportedBlock } from './imported.ts';
import { inlineOf } from './inline.ts';

/** A block with the element that it was made of. */
export interface PlacedBlock extends ImportedBlock {
  element: Element;
}

interface Place {
  depth: number;
  /** What the next words of a list item begin with. */
  marker: string | null;
  inItem: boolean;
  inQuote: boolean;
}

/**
 * The blocks of an HTML element in their order. Words that stand between blocks without an element of
 * their own are a block, and two line breaks in a row part blocks.
 */
export function blocksOf(root: Element): PlacedBlock[] {
  const walker = new Walker();
  walker.walk(root, { depth: 0, marker: null, inItem: false, inQuote: false });
  return walker.blocks;
}

/** A block without the element that it was made of. */
export function withoutElement({ element: _, ...block }: PlacedBlock): ImportedBlock {
  return block;
}

class Walker {
  readonly blocks: PlacedBlock[] = [];

  walk(container: Element, place: Place): void {
    let run: Node[] = [];
    const flush = () => {
      for (const part of splitAtBreaks(run)) this.#add(container, part, place);
      run = [];
    };
    for (const child of [...container.childNodes]) {
      if (child.nodeType === 3) run.push(child);
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (SKIPPED.has(element.localName)) continue;
      // Inline elements may hold blocks all the same: <a><h3>…</h3></a>.
      if (isBlockElement(element)) {
        flush();
        this.#enter(element, place);
      } else if (holdsBlocks(element)) {
        flush();
        this.walk(element, place);
      } else run.push(element);
    }
    flush();
  }

  #enter(element: Element, place: Place): void {
    const name = element.localName;
    if (/^h[1-6]$/.test(name) && !holdsBlocks(element)) {
      this.#push(element, { kind: 'heading', level: Number(name[1]), depth: 0, marker: null }, [...element.childNodes]);
    } else if (name === 'blockquote') {
      this.walk(element, { ...place, depth: place.depth + 1, marker: null, inItem: false, inQuote: true });
    } else if (name === 'ol' || name === 'ul') {
      this.#list(element, place);
    } else if (name === 'li') {
      this.walk(element, { depth: place.depth + 1, marker: '•', inItem: true, inQuote: false });
    } else if (name === 'pre') {
      this.#code(element, place);
    } else if (name === 'table' && !isLayoutTable(element)) {
      const table = tableFrom(element);
      if (table) this.#pushTable(element, table, place.depth);
    } else if (name !== 'hr') {
      this.walk(element, place);
    }
  }

  #list(list: Element, place: Place): void {
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10);
    if (!Number.isSafeInteger(number) || number < 0 || number > 99_999) number = 1;
    for (const child of [...list.childNodes]) {
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (element.localName !== 'li') {
        this.#enter(element, place);
        continue;
      }
      const marker = list.localName === 'ol' ? `${number++}.` : '•';
      this.walk(element, { depth: place.depth + 1, marker, inItem: true, inQuote: false });
    }
  }

  #code(element: Element, place: Place): void {
    const text = (element.textContent ?? '').replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
    // Poems and letters stand in `pre` as well; only what is marked as code is code.
    if (!element.querySelector('code') && !/^[ \t]{2,}\S/m.test(text)) {
      for (const part of text.split(/\n\s*\n/)) {
        this.#push(
          element,
          { kind: 'paragraph', level: null, depth: place.depth, marker: null },
          inlineNodes(element, part),
        );
      }
    } else if (text.trim() !== '') {
      this.blocks.push({
        ...EMPTY,
        kind: 'code',
        depth: place.depth,
        children: [{ type: 'text', value: text }],
        text,
        element,
      });
    }
  }

  #add(container: Element, nodes: Node[], place: Place): void {
    const kind = place.inItem ? 'list-item' : place.inQuote ? 'quote' : 'paragraph';
    const added = this.#push(container, { kind, level: null, depth: place.depth, marker: place.marker }, nodes);
    if (added) place.marker = null;
  }

  #push(
    element: Element,
    place: Pick<ImportedBlock, 'kind' | 'level' | 'depth' | 'marker'>,
    nodes: readonly Node[],
  ): boolean {
    const children = inlineOf(nodes);
    const text = textOf(children);
    if (!hasWords(text)) return false;
    this.blocks.push({ ...EMPTY, ...place, children, text, element });
    return true;
  }

  #pushTable(element: Element, table: HastElement, depth: number): void {
    this.blocks.push({ ...EMPTY, kind: 'table', depth, children: [table], text: textOf([table]), element });
  }
}

const EMPTY = { level: null, marker: null, speaker: null, at: null, page: null, stray: null };

/** Whether a text holds more than what cannot be seen. */
export function hasWords(text: string): boolean {
  return /[^\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/u.test(text);
}

function inlineNodes(element: Element, text: string): Node[] {
  const document = element.ownerDocument;
  return text
    .split('\n')
    .flatMap((line, index): Node[] => [
      ...(index > 0 ? [document.createElement('br')] : []),
      document.createTextNode(line),
    ]);
}
