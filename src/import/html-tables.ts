import type { Element as HastElement } from 'hast';
import { CELL_BREAK } from '../markup/block.ts';
import { textOf } from '../markup/text-of.ts';
import { inlineOf } from './inline.ts';

/** A cell may reach over so many columns at most; more is a mistake or an attack. */
const WIDEST_SPAN = 100;
const MOST_CELLS = 200_000;

/** Whether a table arranges paragraphs on the page instead of figures in columns. */
export function isLayoutTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return true;
  const rows = rowsOf(table);
  if (Math.max(0, ...rows.map((row) => row.length)) < 2) return true;
  const cells = rows.flat();
  // Cells that hold several paragraphs, or headings, hold the page and not data.
  return cells.some((cell) => cell.querySelector('h1, h2, h3, h4') || cell.querySelectorAll('p').length > 2);
}

/** A data table as hast, with as many cells in each row as the widest has; null when it has no words. */
export function tableFrom(table: Element): HastElement | null {
  const rows: HastElement[][] = [];
  let cells = 0;
  for (const row of rowsOf(table)) {
    const line: HastElement[] = [];
    for (const cell of row) {
      line.push(cellFrom(cell));
      const span = Math.min(Number.parseInt(cell.getAttribute('colspan') ?? '1', 10) || 1, WIDEST_SPAN);
      for (let extra = 1; extra < span; extra++) line.push(element('td', []));
    }
    cells += line.length;
    if (cells > MOST_CELLS) break;
    if (line.some((cell) => cell.children.length > 0)) rows.push(line);
  }
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0 || columns * rows.length > MOST_CELLS) return null;
  const full = rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => element('td', []))]);
  const [head = [], ...body] = full;
  const made = element('table', [
    element('thead', [
      element(
        'tr',
        head.map((cell) => ({ ...cell, tagName: 'th' })),
      ),
    ]),
    ...(body.length > 0
      ? [
          element(
            'tbody',
            body.map((row) => element('tr', row)),
          ),
        ]
      : []),
  ]);
  return textOf([made]).replaceAll(CELL_BREAK, '').trim() === '' ? null : made;
}

function rowsOf(table: Element): Element[][] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'),
  );
}

/** Blocks in a cell are parted by a space: a cell has one line. */
function cellFrom(cell: Element): HastElement {
  for (const block of cell.querySelectorAll('p, div, li, br')) block.before(cell.ownerDocument.createTextNode(' '));
  for (const gone of cell.querySelectorAll('script, style, br')) gone.remove();
  return element('td', inlineOf(cell.childNodes));
}

function element(tagName: string, children: HastElement['children']): HastElement {
  return { type: 'element', tagName, properties: {}, children };
}
