import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot, Properties } from 'hast';
import type { List, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { phrasingOf } from './arrange-flow.ts';
import { checkAddress } from './link-address.ts';
import { isComponent, isElement } from './vocabulary.ts';

// The closed vocabulary once more, for the finished tree: also a draft with faults is shown in `dev`.
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', 'className'],
  abbr: ['title'],
  code: ['className'],
  details: ['open'],
  li: ['id'],
  ol: ['start'],
  section: ['dataFootnotes', 'className'],
};
const TAGS = new Set(
  'a abbr blockquote br code del details div em h2 h3 h4 h5 h6 hr kbd li mark ol p pre section strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Compiles an inspected tree to hast without positions. Each component that has a number is an
 * element of its capitalised name with the property `use`; what may not stand in a body is left out,
 * its words kept.
 */
export function compileBody(root: Root, numbers: ReadonlyMap<Nodes, number>): HastRoot {
  const compileTag = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent | ElementContent[] => {
    const use = numbers.get(node);
    if (isComponent(node.name) && use !== undefined) {
      const empty = node.name === 'Cite' || node.name === 'Claim';
      const content = node.name === 'Quote' ? node.children : phrasingOf(node.children);
      return {
        type: 'element',
        tagName: node.name,
        properties: { use },
        children: empty ? [] : all(state, node, content),
      };
    }
    const children = all(state, node, node.name === 'summary' ? phrasingOf(node.children) : node.children);
    return isElement(node.name)
      ? { type: 'element', tagName: node.name, properties: literals(node), children }
      : children;
  };
  const nothing = (): undefined => undefined;
  const handlers: Handlers = {
    mdxJsxFlowElement: compileTag,
    mdxJsxTextElement: compileTag,
    mdxFlowExpression: nothing,
    mdxTextExpression: nothing,
    listItem: (state, node, parent) => defaultHandlers.listItem(state, node, parent && asLooseAs(parent)),
    image: nothing,
    imageReference: nothing,
  };
  const tree = toHast(root, {
    handlers,
    // Numbers only: `labelBody` puts the words around them, in the language of the page.
    footnoteLabel: '',
    footnoteLabelProperties: {},
    footnoteBackLabel: (reference) => String(reference + 1),
  });
  return {
    type: 'root',
    children: (tree.type === 'root' ? tree.children : [tree]).flatMap((node) => close(node)),
  };
}

const looseness = new WeakMap<Nodes, boolean>();

/** A stand-in for the list, since each of its items would else ask all others whether a blank line parts any. */
function asLooseAs(parent: Nodes): List {
  const items = parent.type === 'list' ? parent.children : [];
  const spread =
    looseness.get(parent) ??
    ((parent.type === 'list' && parent.spread) || items.some((item) => item.spread ?? item.children.length > 1));
  looseness.set(parent, spread);
  return { type: 'list', spread, children: [] };
}

function all(state: State, node: MdxJsxFlowElement | MdxJsxTextElement, children: readonly Nodes[]): ElementContent[] {
  return state.all({ ...node, children } as Parameters<State['all']>[0]) as ElementContent[];
}

function literals(node: MdxJsxFlowElement | MdxJsxTextElement): Properties {
  const properties: Properties = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value !== null && typeof attribute.value === 'object'))
      continue;
    properties[attribute.name] = attribute.name === 'open' ? true : (attribute.value ?? '');
  }
  return properties;
}

/** The node as it may be published, its table in a frame; nothing where it may not. */
function close(node: HastNodes, inQuote = false): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const { tagName } = node;
  if (tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }];
  const children = node.children.flatMap((child) => close(child, inQuote || tagName === 'Quote'));
  if (isComponent(tagName))
    return [{ type: 'element', tagName, properties: { use: node.properties.use ?? null }, children }];
  const isDeadLink = tagName === 'a' && checkAddress(String(node.properties.href ?? '')) !== null;
  if (!TAGS.has(tagName) || isDeadLink || (tagName === 'a' && inQuote)) return children;
  if (tagName === 'p' && children.every((child) => child.type === 'text' && child.value.trim() === '')) return [];
  const element: Element = { type: 'element', tagName, properties: propertiesOf(node), children };
  if (tagName !== 'table') return [element];
  // A frame that scrolls must be reachable by keyboard, and then needs a name: `labelBody` gives it.
  return [
    {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: '' },
      children: [element],
    },
  ];
}

function propertiesOf({ tagName, properties }: Element): Properties {
  const kept: Properties = {};
  for (const name of PROPERTIES[tagName] ?? []) if (properties[name] !== undefined) kept[name] = properties[name];
  if (/^h[2-6]$/.test(tagName)) {
    if (properties.id !== undefined) kept.id = properties.id;
    if (properties.className !== undefined) kept.className = properties.className;
  }
  if (tagName === 'td' || tagName === 'th') {
    if (properties.align) kept.className = [`align-${String(properties.align)}`];
  }
  return kept;
}
