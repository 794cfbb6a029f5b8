import type { Element, ElementContent, RootContent } from 'hast';
import { CELL_BREAK } from './block.ts';

/** Whether the element is a cell of a table. */
export function isCell(node: RootContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

/**
 * The text of a block's content as quotations are compared with it: its text nodes, `br` as one
 * space, CELL_BREAK between the cells of a table. Offsets into it are UTF-16.
 */
export function textOf(children: readonly RootContent[]): string {
  let text = '';
  let cells = 0;
  const read = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element') continue;
      if (node.tagName === 'br') text += ' ';
      if (isCell(node) && cells++ > 0) text += CELL_BREAK;
      read(node.children);
    }
  };
  read(children);
  return text;
}

/**
 * The phrasing with line breaks and the space around them as one space, without white space at its
 * ends, without empty elements, and with neighbouring texts joined: what a reader sees, so that
 * `textOf` of it can be compared to the letter. Changes the nodes it is given.
 */
export function tidyPhrasing(children: ElementContent[]): ElementContent[] {
  const joined = joinTexts(children);
  trim(joined, 'start');
  trim(joined, 'end');
  return joined;
}

function joinTexts(children: ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text') {
      child.value = joinLines(child.value);
      if (child.value === '') continue;
      if (last?.type === 'text') last.value += child.value;
      else joined.push(child);
    } else if (child.type === 'element') {
      child.children = joinTexts(child.children);
      if (child.tagName === 'br' || child.children.length > 0) joined.push(child);
    }
  }
  return joined;
}

function trim(children: ElementContent[], side: 'start' | 'end'): void {
  for (;;) {
    const outer = side === 'start' ? children[0] : children.at(-1);
    if (!outer) return;
    if (outer.type === 'text') {
      outer.value = side === 'start' ? trimLeft(outer.value) : trimRight(outer.value);
      if (outer.value !== '') return;
    } else if (outer.type === 'element' && outer.tagName !== 'br') {
      trim(outer.children, side);
      if (outer.children.length > 0) return;
    }
    if (side === 'start') children.shift();
    else children.pop();
  }
}

/** The text with each line break, and the space around it, as one space. */
export function joinLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r\f]/);
  const last = lines.length - 1;
  return lines.map((line, index) => trimLeft(index < last ? trimRight(line) : line, index > 0)).join(' ');
}

function trimLeft(text: string, trims = true): string {
  return trims ? text.replace(/^[ \t]+/, '') : text;
}

// A pattern like / +$/ tries every run of spaces in a long text anew; this looks at the end only.
function trimRight(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}
