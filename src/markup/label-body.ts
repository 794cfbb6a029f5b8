import type { Element, Root, RootContent } from 'hast';

/** Words that a compiled body shows of itself, in the language of its page. */
export interface BodyLabels {
  /** Heading of the footnotes. */
  footnotes: string;
  /** Name of the link from a footnote back to the text; `reference` counts from 1. */
  backToReference: (reference: number) => string;
  /** Name of the scrollable frame around a table. */
  table: string;
}

/** A compiled body with its own few words put in; the body itself stays as it is. */
export function labelBody({ children }: Root, labels: BodyLabels): RootContent[] {
  return children.map((node) => (node.type === 'element' ? label(node, labels) : node));
}

function label(element: Element, labels: BodyLabels): Element {
  const { tagName, properties } = element;
  if (tagName === 'h2' && properties.id === 'footnote-label') {
    return { ...element, children: [{ type: 'text', value: labels.footnotes }] };
  }
  const children = element.children.map((child) => (child.type === 'element' ? label(child, labels) : child));
  return { ...element, properties: { ...properties, ...nameOf(element, labels) }, children };
}

function nameOf({ properties }: Element, labels: BodyLabels): { ariaLabel?: string } {
  if (properties.dataFootnoteBackref !== undefined) {
    return { ariaLabel: labels.backToReference(Number(properties.ariaLabel)) };
  }
  return properties.role === 'group' ? { ariaLabel: labels.table } : {};
}
