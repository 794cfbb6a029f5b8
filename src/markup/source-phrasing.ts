import type { Element, ElementContent, Properties } from 'hast';
import type { AlignType, Definition, Nodes, PhrasingContent, Table } from 'mdast';
import { encodeAddress } from './link-address.ts';
import { tidyPhrasing } from './text-of.ts';

/** What the words of a source are turned into hast with. */
export interface PhrasingContext {
  /** Reference definitions by identifier. */
  definitions: ReadonlyMap<string, Definition>;
  /** Takes what stands in place of ids out of a text. */
  clean: (text: string) => string;
}

/** The words of a heading or paragraph as hast, tidied; images are left out. */
export function phrasingOf(nodes: readonly PhrasingContent[], context: PhrasingContext): ElementContent[] {
  return tidyPhrasing(convert(nodes, context, false));
}

function convert(nodes: readonly PhrasingContent[], context: PhrasingContext, inLink: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: context.clean(node.value) }];
      case 'inlineCode':
        return [element('code', {}, [{ type: 'text', value: context.clean(node.value) }])];
      case 'emphasis':
        return [element('em', {}, convert(node.children, context, inLink))];
      case 'strong':
        return [element('strong', {}, convert(node.children, context, inLink))];
      case 'break':
        return [element('br', {}, [])];
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : context.definitions.get(node.identifier)?.url;
        const href = url === undefined || inLink ? null : outsideAddress(url);
        const children = convert(node.children, context, inLink || href !== null);
        return href === null ? children : [element('a', { href, rel: ['nofollow', 'noopener'] }, children)];
      }
      default:
        return [];
    }
  });
}

/** A table of a source as one `table` element; its only texts are the words of the cells. */
export function tableOf(table: Table, context: PhrasingContext): Element {
  const [head = [], ...rows] = table.children.map((row) =>
    row.children.map((cell) => phrasingOf(cell.children, context)),
  );
  const columns = head.length;
  const rowOf = (cells: ElementContent[][], tagName: 'th' | 'td'): Element =>
    element(
      'tr',
      {},
      Array.from({ length: columns }, (_, column) =>
        element(tagName, alignment(table.align?.[column]), cells[column] ?? []),
      ),
    );
  const body =
    rows.length > 0
      ? [
          element(
            'tbody',
            {},
            rows.map((row) => rowOf(row, 'td')),
          ),
        ]
      : [];
  return element('table', {}, [element('thead', {}, [rowOf(head, 'th')]), ...body]);
}

/** The alignment of a column as a class: inline styles are not allowed by the site's policy. */
export function alignment(align: AlignType | undefined): Properties {
  return align ? { className: [`align-${align}`] } : {};
}

/** What the images of a paragraph are said to show; null when the paragraph holds anything else. */
export function imagesOf(nodes: readonly PhrasingContent[], context: PhrasingContext): string[] | null {
  const found: string[] = [];
  const onlyImages = (node: Nodes): boolean => {
    if (node.type === 'image' || node.type === 'imageReference') {
      found.push(node.alt ?? '');
      return true;
    }
    if (node.type === 'text') return context.clean(node.value).trim() === '';
    return node.type === 'break' || ('children' in node && node.children.length > 0 && node.children.every(onlyImages));
  };
  return nodes.every(onlyImages) && found.length > 0 ? found : null;
}

function outsideAddress(url: string): string | null {
  return /^(?:https?:\/\/[^\s/?#\\]|mailto:[^\s])/i.test(url) ? encodeAddress(url) : null;
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
