import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { BodyReport } from './body-report.ts';
import { isComment } from './comment.ts';
import { reportNested, type Surroundings } from './surroundings.ts';
import type { ComponentName } from './vocabulary.ts';

/** Reports a component that cannot stand where it stands, or cannot hold what it holds. */
export function checkComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: ComponentName,
  around: Surroundings,
  report: BodyReport,
): void {
  const isFigure = name === 'Figure' || name === 'Chart';
  if (around.in === 'quote') {
    report.at(
      node,
      name === 'Quote' ? 'quote-nested' : 'quote-content',
      `A \`<${name}>\` cannot stand inside a \`<Quote>\`.`,
      'Close the quotation with `</Quote>` before it.',
    );
  } else if (around.in !== null) {
    reportNested(node, around, `A \`<${name}>\``, report);
  } else if (isFigure && around.caption) {
    report.at(
      node,
      'component-nested',
      `A \`<${name}>\` cannot stand inside a \`<${around.caption}>\`.`,
      'Write it below, on a line of its own.',
    );
  } else if (isFigure && node.type !== 'mdxJsxFlowElement') {
    reportNotAlone(node, name, report);
  }
  if (name === 'Cite' || name === 'Claim') checkEmpty(node, name, report);
}

/** Reports what is drawn as a block but stands within a sentence. */
export function reportNotAlone(node: MdxJsxTextElement, name: string, report: BodyReport): void {
  report.at(
    node,
    'component-not-alone',
    `\`<${name}>\` stands within a sentence.`,
    'Write it on a line of its own, with a blank line above and below.',
  );
}

/** Reports what a caption holds beside paragraphs. */
export function checkCaption(
  { children }: MdxJsxFlowElement | MdxJsxTextElement,
  name: ComponentName,
  report: BodyReport,
): void {
  for (const child of children) {
    if (child.type === 'paragraph' || child.type === 'mdxJsxFlowElement' || isComment(child)) continue;
    report.at(child, 'caption-content', `The caption of a \`<${name}>\` holds paragraphs only.`, 'Move this below it.');
  }
}

function checkEmpty(node: MdxJsxFlowElement | MdxJsxTextElement, name: 'Cite' | 'Claim', report: BodyReport): void {
  if (node.children.every((child) => isComment(child) || (child.type === 'text' && child.value.trim() === ''))) return;
  report.at(
    node,
    name === 'Cite' ? 'cite-content' : 'claim-content',
    `A \`<${name}>\` holds no words of its own.`,
    name === 'Cite'
      ? 'Write `<Cite of="…" />`; for quoted words use `<Quote of="…">words</Quote>`.'
      : 'Write `<Claim id="…" />`; it shows the claim and its verdict.',
  );
}
