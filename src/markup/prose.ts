import type { Root, RootContent } from 'hast';

/** Stands in prose where a quotation stood, whose words are not the editor's own. */
export const QUOTED = '\ufffc';

const BLOCKS = new Set(
  'p li td th h2 h3 h4 h5 h6 blockquote div details summary pre section ul ol table Figure Chart'.split(' '),
);

/**
 * What the editor wrote, as a reader sees it: a text for each paragraph, heading, list item or cell.
 * Quotations are QUOTED; code and what components draw by themselves are left out.
 */
export function proseOf(tree: Root): string[] {
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    if (open.trim() !== '') paragraphs.push(open.replace(/\s+/g, ' ').trim());
    open = '';
  };
  const read = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') open += node.value;
      if (node.type !== 'element' || node.tagName === 'code' || 'dataFootnoteBackref' in node.properties) continue;
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) close();
      if (node.tagName === 'Quote') open += QUOTED;
      else if (node.tagName === 'br') open += ' ';
      else read(node.children);
      if (isBlock) close();
    }
  };
  read(tree.children);
  close();
  return paragraphs;
}

/** The prose of each block quotation of Markdown (`>`) in which no `Quote` stands. */
export function blockQuotationsOf({ children }: { children: readonly RootContent[] }): string[][] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [];
    if (node.tagName !== 'blockquote') return blockQuotationsOf(node);
    const prose = proseOf({ type: 'root', children: node.children });
    return prose.length === 0 || prose.some((text) => text.includes(QUOTED)) ? [] : [prose];
  });
}
