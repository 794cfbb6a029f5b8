const CONTAINERS = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup html main nav ol p search section summary tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose words are none of the document's. */
export const SKIPPED = new Set(
  'audio button canvas datalist embed head iframe img input link map math meta noscript object option picture progress script select source style svg template textarea title track video wbr'.split(
    ' ',
  ),
);
const BLOCKS = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'pre', 'table']);

/** Whether a node begins a line of its own. */
export function isBlockElement(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const name = (node as Element).localName;
  return CONTAINERS.has(name) || BLOCKS.has(name);
}

/** Whether blocks stand anywhere in an element. */
export function holdsBlocks(element: Element): boolean {
  return [...element.childNodes].some(
    (child) => isBlockElement(child) || (child.nodeType === 1 && holdsBlocks(child as Element)),
  );
}

/** Parts a run of inline nodes where two line breaks follow each other. */
export function splitAtBreaks(run: readonly Node[]): Node[][] {
  const parts: Node[][] = [];
  let part: Node[] = [];
  let breaks = 0;
  for (const node of run) {
    const isBreak = node.nodeType === 1 && (node as Element).localName === 'br';
    if (isBreak) breaks += 1;
    else if (node.nodeType !== 3 || (node.textContent ?? '').trim() !== '') {
      if (breaks > 1) {
        parts.push(part);
        part = [];
      }
      breaks = 0;
    }
    part.push(node);
  }
  return [...parts, part].filter((each) => each.length > 0);
}
