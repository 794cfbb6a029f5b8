import type { Nodes, Root } from 'mdast';
import type { BodyParts } from './body.ts';
import { QUOTED } from './prose.ts';

type Prose = Pick<BodyParts, 'prose' | 'blockQuotations'>;

/** The prose of the arranged tree of a standing page: as `proseOf` and `blockQuotationsOf`, of which it has no hast. */
export function pageProse(root: Root): Prose {
  const prose: string[] = [];
  const blockQuotations: string[] = [];
  walk(root);
  return { prose, blockQuotations };

  function walk(node: Nodes): void {
    if (node.type === 'blockquote') {
      const words = wordsOf(node);
      if (!words.includes(QUOTED) && words.trim() !== '') blockQuotations.push(words.trim());
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      prose.push(wordsOf(node).trim());
    } else if ('children' in node && !isQuote(node)) for (const child of node.children) walk(child);
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
