import type { Root } from 'mdast';
import { Lines } from '../schema/lines.ts';
import { arrangeFlow } from './arrange-flow.ts';
import { inspect } from './inspect.ts';
import { outline } from './outline.ts';

/**
 * Remark plugin for @astrojs/mdx: puts our components where HTML can have them and gives each the
 * attribute `use`, its index in the `uses` that `readPage` finds in the same page.
 */
export function numberUses(): (root: Root, file: { value: unknown }) => void {
  return (root, file) => {
    const text = String(file.value);
    arrangeFlow(root, { unravel: true });
    for (const [node, use] of inspect(root, text, new Lines(text), { trusted: true }).numbers) {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'use', value: String(use) });
    }
  };
}

/** Remark plugin for @astrojs/mdx: fits the headings below the one of the page, with ids. */
export function outlineHeadings(): (root: Root) => void {
  return (root) => void outline(root);
}
