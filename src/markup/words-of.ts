import type { Nodes } from 'mdast';
import { joinLines } from './text-of.ts';

/** The words of a piece of Markdown as a reader sees them: one line, paragraphs joined by one space. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return joinLines(read(nodes)).trim();
}

function read(nodes: readonly Nodes[]): string {
  let words = '';
  for (const node of nodes) {
    const isBlock = node.type === 'paragraph' || node.type === 'mdxJsxFlowElement';
    if (isBlock && words !== '' && !words.endsWith(' ')) words += ' ';
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words += node.value;
    else if (node.type === 'break' || (node.type === 'mdxJsxTextElement' && node.name === 'br')) words += ' ';
    else if ('children' in node) words += read(node.children);
  }
  return words;
}
