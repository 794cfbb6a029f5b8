import type { Nodes, Root } from 'mdast';
import type { BodyParts } from './body.ts';
import { QUOTED } from './prose.ts';

type Prose = Pick<BodyParts, 'prose' | 'blockQuotations'>;

/** The prose of the arranged tree of a standing page: as `proseOf` and `blockQuotationsOf`, of which it has no hast. */
export function pageProse(root: Root): Prose {
  const prose: string[] = [];
  const blockQuotations: string[][] = [];
  walk(root, { isQuoted: false });
  return { prose: prose.filter((text) => text !== ''), blockQuotations };

  function walk(node: Nodes, { isQuoted }: { isQuoted: boolean }): void {
    const first = prose.length;
    const isQuotation = node.type === 'blockquote';
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      prose.push(wordsOf(node).trim());
    } else if ('children' in node && !isQuote(node)) {
      for (const child of node.children) walk(child, { isQuoted: isQuoted || isQuotation });
    }
    if (!isQuotation || isQuoted || wordsOf(node).includes(QUOTED)) return;
    const quotation = prose.slice(first).filter((text) => text !== '');
    if (quotation.length > 0) blockQuotations.push(quotation);
  }
}

function wordsOf(node: Nodes): string {
  if (isQuote(node)) return QUOTED;
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  return node.children.map(wordsOf).join(node.type === 'blockquote' ? ' ' : '');
}

function isQuote(node: Nodes): boolean {
  return (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Quote';
}
