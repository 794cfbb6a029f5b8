import type { Definition, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { LocalFault } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import type { ComponentUse, LinkUse } from './body.ts';
import { BodyReport } from './body-report.ts';
import { checkCaption, checkComponent } from './check-component.ts';
import { checkElement, isPhrasing, reportUnknownTag } from './check-element.ts';
import { checkFootnotes, checkLink, checkLinkSigns, checkNoteSigns } from './check-words.ts';
import { isComment } from './comment.ts';
import { eachNode } from './each-node.ts';
import { readComponent } from './read-component.ts';
import { reportNested, type Surroundings } from './surroundings.ts';
import { type ComponentName, isComponent, isElement } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** What a text uses, and what is wrong with that. */
export interface Inspection {
  uses: ComponentUse[];
  links: LinkUse[];
  faults: LocalFault[];
  /** Index in `uses` of each component; one that is used wrongly has none. */
  numbers: Map<Nodes, number>;
}

const QUOTABLE = new Set<Nodes['type']>([
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxFlowExpression',
]);

/**
 * Walks an arranged tree in document order: which components and links it holds, and what may not
 * stand there. A body is inert (`trusted` false); a standing page is code in trusted hands, of which
 * only our own components are checked.
 */
export function inspect(root: Root, text: string, lines: Lines, { trusted }: { trusted: boolean }): Inspection {
  const report = new BodyReport(text, lines);
  const uses: ComponentUse[] = [];
  const links: LinkUse[] = [];
  const numbers = new Map<Nodes, number>();
  const definitions = new Map<string, Definition>();
  eachNode(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  walkAll(root.children, { parent: root, in: null, caption: null });
  if (!trusted) checkFootnotes(root, report);
  return { uses, links, faults: report.faults.sort((a, b) => a.line - b.line || a.column - b.column), numbers };

  function walkAll(nodes: readonly Nodes[], around: Surroundings): void {
    for (const node of nodes) walk(node, around);
  }

  function walk(node: Nodes, around: Surroundings): void {
    // An address that stands in the quoted words is no link there, see compileBody.
    if (around.in === 'quote' && node.type === 'link' && text[node.position?.start.offset ?? 0] !== '[') return;
    checkSurroundings(node, around);
    if (!trusted) checkInert(node);
    if (node.type === 'text' && around.in !== 'quote') {
      checkNoteSigns(node, report);
      checkLinkSigns(node, report);
    }
    let inner: Surroundings = { ...around, parent: node };
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') inner = walkTag(node, around);
    if (node.type === 'link' || node.type === 'linkReference') {
      const url = node.type === 'link' ? node.url : definitions.get(node.identifier)?.url;
      if (url !== undefined) links.push({ href: url, span: report.spanOf(node) });
      inner = { ...inner, in: around.in ?? 'link' };
    }
    if ('children' in node) walkAll(node.children, inner);
  }

  function checkSurroundings(node: Nodes, around: Surroundings): void {
    if (around.in === 'quote' && !QUOTABLE.has(node.type)) {
      report.at(
        node,
        'quote-content',
        'A quotation holds nothing but the quoted words: no links, notes, pictures, lists or headings.',
        'Move it out of `<Quote>`, and quote the words alone.',
      );
    }
    if (around.in === 'summary' && !isPhrasing(node)) {
      report.at(
        node,
        'element-content',
        'A summary holds words only.',
        'Move this below `</summary>`, after a blank line.',
      );
    }
    if (around.in === 'link' || around.in === 'summary') {
      if (node.type === 'link' || node.type === 'linkReference') reportNested(node, around, 'A link', report);
      if (node.type === 'footnoteReference') reportNested(node, around, 'A footnote', report);
    }
  }

  /** What an inert text may not hold. */
  function checkInert(node: Nodes): void {
    if (node.type === 'link' || node.type === 'definition') checkLink(node, report);
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && !isComment(node)) {
      report.at(
        node,
        'expression',
        'What stands in braces is read as code, which the text of a claim cannot hold.',
        'For the brace itself write `\\{` or `&#123;`; a comment is written `{/* words */}`.',
      );
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      report.at(
        node,
        'image-markdown',
        'A picture cannot be written as `![]()` here.',
        'Use `<Figure src="photo.jpg" alt="what it shows">caption</Figure>` on a line of its own.',
      );
    }
    if (node.type === 'heading' && wordsOf(node.children) === '') {
      report.at(
        node,
        'heading-empty',
        'This heading holds no words.',
        'Write words behind the `#`, or `\\#` for the sign itself.',
      );
    }
  }

  /** Checks a tag; gives what stands around its content. */
  function walkTag(node: Tag, around: Surroundings): Surroundings {
    if (isComponent(node.name)) return walkComponent(node, node.name, around);
    if (!trusted) {
      if (isElement(node.name)) checkElement(node, node.name, around, report);
      else reportUnknownTag(node, report);
    }
    return { ...around, parent: node, in: node.name === 'summary' ? 'summary' : around.in };
  }

  function walkComponent(node: Tag, name: ComponentName, around: Surroundings): Surroundings {
    const before = report.faults.length;
    checkComponent(node, name, around, report);
    const read = readComponent(node, name, text, lines);
    report.faults.push(...read.faults);
    if (read.use && report.faults.length === before) {
      numbers.set(node, uses.length);
      uses.push(read.use);
    }
    const hasCaption = name === 'Figure' || name === 'Chart';
    if (hasCaption && node.type === 'mdxJsxFlowElement') checkCaption(node, name, report);
    return { parent: node, in: name === 'Quote' ? 'quote' : around.in, caption: hasCaption ? name : around.caption };
  }
}
