import type { Nodes } from 'mdast';

/** Whether the node is a comment in braces and nothing else. */
export function isComment(node: Nodes): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  let rest = node.value.trim();
  if (rest === '') return false;
  while (rest.startsWith('/*')) {
    const end = rest.indexOf('*/', 2);
    if (end < 0) return false;
    rest = rest.slice(end + 2).trimStart();
  }
  return rest === '';
}
