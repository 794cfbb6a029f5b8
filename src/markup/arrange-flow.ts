import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isComment } from './comment.ts';
import { BLOCK_NAMES, PHRASING_NAMES } from './vocabulary.ts';

/**
 * Puts components where HTML can have them, in place. What is drawn as a block and stands alone in
 * its paragraph leaves it (else `<p><blockquote>` results); what is part of a sentence and stands on
 * a line of its own becomes a paragraph, or joins those directly above and below it.
 * `unravel` does first what @mdx-js/mdx does to a standing page before our plugins see it: whatever
 * stands in a paragraph of nothing but tags leaves it.
 */
export function arrangeFlow(root: Root, { unravel }: { unravel: boolean }): void {
  arrangeChildren(root);

  function arrangeChildren(parent: Parents): void {
    if (parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'table') return;
    const flow = (parent.children as Nodes[]).flatMap((child) => unwrap(child, parent));
    const arranged: Nodes[] = [];
    for (const child of flow) place(child, arranged);
    parent.children = arranged as typeof parent.children;
    for (const child of arranged) if ('children' in child) arrangeChildren(child);
  }

  /** A paragraph's components without it, when it holds nothing else. */
  function unwrap(node: Nodes, parent: Parents): Nodes[] {
    if (node.type !== 'paragraph') return [node];
    const content = node.children.filter((child) => !isBlank(child) && !isComment(child));
    if (
      unravel &&
      content.length > 0 &&
      content.every((child) => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression')
    ) {
      return node.children
        .filter((child) => !isBlank(child))
        .map((child) =>
          child.type === 'mdxTextExpression'
            ? ({ ...child, type: 'mdxFlowExpression' } as Nodes)
            : child.type === 'mdxJsxTextElement'
              ? toFlow(child)
              : child,
        );
    }
    if (content.length > 0 && content.every(isBlockElement)) return content.map(toFlow);
    const first = content[0];
    if (isNamed(parent, 'details') && first && isNamed(first, 'summary') && first.type === 'mdxJsxTextElement') {
      const rest = node.children.slice(node.children.indexOf(first) + 1);
      return [toFlow(first), ...unwrap(paragraphOf(rest), parent)];
    }
    return [node];
  }

  /** Adds a node to those before it, a phrasing element as (part of) a paragraph. */
  function place(node: Nodes, before: Nodes[]): void {
    const last = before.at(-1);
    const phrasing =
      node.type === 'mdxJsxFlowElement' && PHRASING_NAMES.has(node.name ?? '') ? paragraphOf([toText(node)]) : null;
    if (phrasing) joined.add(phrasing);
    const paragraph = phrasing ?? (node.type === 'paragraph' ? node : null);
    const adjacent =
      paragraph &&
      last?.type === 'paragraph' &&
      (phrasing || joined.has(last)) &&
      (paragraph.position?.start.line ?? Infinity) <= (last.position?.end.line ?? 0) + 1;
    if (!adjacent) {
      before.push(paragraph ?? node);
      return;
    }
    last.children.push({ type: 'text', value: '\n' }, ...paragraph.children);
    if (last.position && paragraph.position)
      last.position = { start: last.position.start, end: paragraph.position.end };
    if (phrasing) joined.add(last);
    else joined.delete(last);
  }
}

/** Paragraphs that end in an element which stood on a line of its own. */
const joined = new WeakSet<Paragraph>();

function toFlow(element: MdxJsxTextElement): Nodes {
  const flow = { ...element, type: 'mdxJsxFlowElement' } as unknown as MdxJsxFlowElement;
  if (element.name === 'summary' || PHRASING_NAMES.has(element.name ?? '')) return flow;
  flow.children = wrapped(element.children) as typeof flow.children;
  return flow;
}

/** A flow element as phrasing: the words of its one paragraph. */
function toText(element: MdxJsxFlowElement): PhrasingContent {
  return {
    ...element,
    type: 'mdxJsxTextElement',
    children: phrasingOf(element.children),
  } as unknown as MdxJsxTextElement;
}

/** The content of a single paragraph, or what is there when it is no single paragraph. */
export function phrasingOf(children: readonly Nodes[]): Nodes[] {
  const content = children.filter((child) => !isComment(child));
  const only = content[0];
  return content.length === 1 && only?.type === 'paragraph' ? only.children : [...children];
}

function wrapped(children: PhrasingContent[]): Nodes[] {
  return children.every(isBlank) ? [] : [paragraphOf(children)];
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { type: 'paragraph', children, ...(start && end && { position: { start, end } }) };
}

function isBlockElement(node: Nodes): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' && BLOCK_NAMES.has(node.name ?? '');
}

function isNamed(node: Nodes, name: string): boolean {
  return (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === name;
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && /^[ \t\r\n]*$/.test(node.value);
}
