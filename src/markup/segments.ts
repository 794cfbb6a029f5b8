import type { Element, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * A stretch of a body as it is drawn: HTML that is finished, or the use of a component with what
 * stands in it. HTML may open an element in one stretch and close it in a later one.
 */
export type Segment = { html: string } | { component: string; use: number; children: Segment[] };

/**
 * Splits content at its components: elements with a capitalised name and the one property `use`.
 * Addresses of this site (`/claims/x/`) are written below `base`, which has `/` at both ends.
 */
export function splitSegments(nodes: readonly RootContent[], base: string): Segment[] {
  const segments: Segment[] = [];
  const write = (html: string): void => {
    const last = segments.at(-1);
    if (last && 'html' in last) last.html += html;
    else segments.push({ html });
  };
  const draw = (node: RootContent): void => {
    if (node.type !== 'element') {
      write(toHtml(node));
    } else if (isComponent(node)) {
      const { tagName: component, properties, children } = node;
      segments.push({ component, use: Number(properties.use), children: splitSegments(children, base) });
    } else {
      const [open, close] = tagsOf(withBase(node, base));
      write(open);
      for (const child of node.children) draw(child);
      write(close);
    }
  };
  for (const node of nodes) draw(node);
  return segments;
}

/** Whether the element stands for a component. */
export function isComponent(node: Element): boolean {
  return /^[A-Z]/.test(node.tagName);
}

function tagsOf(element: Element): [open: string, close: string] {
  const html = toHtml({ ...element, children: [] });
  const close = `</${element.tagName}>`;
  return html.endsWith(close) ? [html.slice(0, -close.length), close] : [html, ''];
}

function withBase(element: Element, base: string): Element {
  const { href } = element.properties;
  if (typeof href !== 'string' || !href.startsWith('/') || href.startsWith('//')) return element;
  return { ...element, properties: { ...element.properties, href: base + href.slice(1) } };
}
