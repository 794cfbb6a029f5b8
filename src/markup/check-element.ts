import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nearestName } from '../schema/nearest.ts';
import { phrasingOf } from './arrange-flow.ts';
import type { BodyReport } from './body-report.ts';
import { reportNotAlone } from './check-component.ts';
import { isComment } from './comment.ts';
import { forbiddenAttribute, readTag } from './read-tag.ts';
import type { Surroundings } from './surroundings.ts';
import { BLOCK_NAMES, COMPONENTS, ELEMENTS, insteadOf, isComponent, isElement } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

const PHRASING_TYPES = new Set<Nodes['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'footnoteReference',
  'image',
  'imageReference',
  'mdxTextExpression',
  'mdxFlowExpression',
  'paragraph',
]);

/** Whether the node can be part of a sentence. */
export function isPhrasing(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement') return !BLOCK_NAMES.has(node.name ?? '') || node.name === 'Quote';
  return PHRASING_TYPES.has(node.type);
}

/** Checks the attributes, the place and the content of a raw element that may stand in a body. */
export function checkElement(node: Tag, name: string, around: Surroundings, report: BodyReport): void {
  const known = ELEMENTS[name] ?? [];
  const attributes =
    name === 'details' ? { required: [], optional: [], flags: known } : { required: known, optional: [] };
  report.faults.push(...readTag(node, name, attributes, report.text, report.lines).faults);
  if (name === 'details') checkDetails(node, report);
  else if (name === 'summary') checkSummary(node, around, report);
  else if (name === 'br' && node.children.length > 0) {
    report.at(node, 'element-content', 'A line break holds no words.', 'Write `<br />`.');
  } else {
    const odd = phrasingOf(node.children).find((child) => !isPhrasing(child));
    if (odd) {
      report.at(
        odd,
        'element-content',
        `\`<${name}>\` holds words only, within one paragraph.`,
        `Close it with \`</${name}>\` before this.`,
      );
    }
  }
}

/** Reports a tag that is neither a component nor an allowed element. */
export function reportUnknownTag(node: Tag, report: BodyReport): void {
  const { name } = node;
  if (name === null) {
    const help = 'For the signs themselves write `&lt;` and `&gt;`.';
    report.atFirstLine(node, 'element-not-allowed', '`<>` is read as a tag without a name.', help);
    return;
  }
  const names = [...Object.keys(COMPONENTS), ...Object.keys(ELEMENTS)];
  const sameLetters = names.find((known) => known.toLowerCase() === name.toLowerCase()) ?? null;
  const capital = /^[A-Z]/.test(name);
  const nearest = sameLetters ?? (capital ? nearestName(name, Object.keys(COMPONENTS)) : null);
  const isComponentMeant = isComponent(nearest) || (capital && !isElement(nearest));
  const hint = `Did you mean \`<${nearest}>\`?${sameLetters ? ' Capital letters count.' : ''}`;
  report.atFirstLine(
    node,
    isComponentMeant ? 'component-unknown' : 'element-not-allowed',
    isComponentMeant
      ? `There is no component \`<${name}>\`.`
      : `The element \`<${name}>\` may not stand in the text of a claim.`,
    nearest ? hint : insteadOf(name),
  );
  // What would run code is named as well, so that the editor mends all at once.
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !/^(?:on|style$)/i.test(attribute.name)) continue;
    report.faults.push({ ...report.spanOf(attribute), ...forbiddenAttribute(attribute.name) });
  }
}

function checkDetails(node: Tag, report: BodyReport): void {
  if (node.type !== 'mdxJsxFlowElement') reportNotAlone(node, 'details', report);
  const first = node.children.find((child) => !isComment(child));
  if (first?.type === 'mdxJsxFlowElement' && first.name === 'summary') return;
  report.atFirstLine(
    node,
    'details-summary',
    'A `<details>` begins with a `<summary>`.',
    'Write `<summary>What it is about</summary>` on the line below `<details>`.',
  );
}

function checkSummary(node: Tag, { parent }: Surroundings, report: BodyReport): void {
  const isFirst =
    parent.type === 'mdxJsxFlowElement' &&
    parent.name === 'details' &&
    parent.children.find((child) => !isComment(child)) === node;
  if (!isFirst) {
    report.at(
      node,
      'details-summary',
      'A `<summary>` stands at the beginning of `<details>`, and once only.',
      'Move it directly below `<details>`.',
    );
  }
  if (wordsOf(node.children) === '') {
    report.at(node, 'element-content', 'This summary holds no words.', 'Say what the details are about.');
  }
}
