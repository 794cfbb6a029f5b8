import type { Paragraph } from 'mdast';
import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { emptyBlock, idAfterTable, strayId, unclearQuoteId } from './source-faults.ts';
import { contentEnd, type Group, type IdLine, type Leaf, type Piece } from './source-pieces.ts';

/**
 * Gives the ids that stand on a line of their own to the table, quote or code above them, in place.
 * An id that nothing above can take is a fault.
 */
export function placeIds(pieces: Piece[], text: string, lines: Lines): LocalFault[] {
  const faults: LocalFault[] = [];
  placeAll(pieces, null);
  return faults;

  function placeAll(siblings: Piece[], around: Group | null): void {
    for (const [index, piece] of siblings.entries()) {
      if (piece.type === 'group') placeAll(piece.pieces, piece);
      if (piece.type === 'leaf') takeIdRow(piece);
      if (piece.type === 'id-line') place(piece, siblings, index, around);
    }
  }

  /** `index` is the place of the id among its siblings. */
  function place({ tail }: IdLine, siblings: Piece[], index: number, around: Group | null): void {
    const above = siblings[index - 1];
    if (above === undefined) {
      faults.push(emptyBlock(tail, lines));
    } else if (above.type === 'leaf' && !above.tail && above.inside.length === 0) {
      if (index > 1 && around?.node.type === 'blockquote' && !around.tail && isWhole(siblings, index)) {
        around.tail = tail;
        return;
      }
      above.tail = tail;
      if (above.node.type !== 'table' && above.node.type !== 'code') {
        faults.push(strayId(tail, lines, { after: contentEnd(above, text) }));
      }
    } else if (above.type === 'group' && above.node.type === 'blockquote') {
      if (isWhole(above.pieces)) above.tail = tail;
      else faults.push(unclearQuoteId(tail, lines));
    } else {
      faults.push(strayId(tail, lines, above.type === 'group' ? 'list' : null));
    }
  }

  /** An id directly below a table is a row of it to the parser. */
  function takeIdRow({ node, tail }: Leaf): void {
    if (node.type !== 'table' || !tail || node.children.length < 2) return;
    if (node.children.at(-1)?.position?.start.offset !== tail.start) return;
    node.children.pop();
    faults.push(idAfterTable(tail, text, lines));
  }
}

/** Whether a quote can be named as a whole: it holds nothing but words, and none of them has an id. */
function isWhole(pieces: Piece[], end = pieces.length): boolean {
  return (
    pieces.length > 0 &&
    pieces.every((piece, index) => {
      if (index >= end) return true;
      if (piece.type === 'group') return piece.tail === null && isWhole(piece.pieces);
      if (piece.type !== 'leaf' || piece.inside.length > 0 || piece.tail !== null) return false;
      return piece.node.type === 'heading' || (piece.node.type === 'paragraph' && hasWords(piece.node));
    })
  );
}

function hasWords(paragraph: Paragraph): boolean {
  return paragraph.children.some((child) => child.type !== 'image' && child.type !== 'imageReference');
}
