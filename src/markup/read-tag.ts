import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { nearestName } from '../schema/nearest.ts';

/** An attribute with a value; offsets are UTF-16, into the file. */
export interface TagAttribute {
  /** Decoded. */
  value: string;
  span: Span;
  valueSpan: Span;
  /** Where the value stands as it is written, without its quotation marks. */
  valueStart: number;
  valueEnd: number;
}

export interface ReadTag {
  attributes: Map<string, TagAttribute>;
  faults: LocalFault[];
  /** Where the tag that opens stands. */
  tagSpan: Span;
}

interface Known {
  required: readonly string[];
  optional: readonly string[];
  /** Attributes that stand without a value. */
  flags?: readonly string[];
}

const ALT_HELP = 'Describe in `alt="…"` what it shows, for readers who cannot see it.';

/** Reads the attributes of a tag, which may have the known ones only, each once and with a value. */
export function readTag(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  name: string,
  { required, optional, flags = [] }: Known,
  text: string,
  lines: Lines,
): ReadTag {
  const attributes = new Map<string, TagAttribute>();
  const faults: LocalFault[] = [];
  const known = [...required, ...optional, ...flags];
  const start = node.position?.start.offset ?? 0;
  const lastAttribute = node.attributes.at(-1)?.position?.end.offset ?? start + 1;
  const close = text.indexOf('>', lastAttribute);
  const tagSpan = lines.span(start, close < 0 ? (node.position?.end.offset ?? start) : close + 1);
  const seen = new Set<string>();

  for (const attribute of node.attributes) {
    const from = attribute.position?.start.offset ?? start;
    const to = attribute.position?.end.offset ?? from;
    const span = lines.span(from, to);
    const fault = (rule: string, message: string, help: string): void =>
      void faults.push({ ...span, rule, message, help });
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      fault(
        'attribute-expression',
        'Attributes in braces are code, which the text of a claim cannot hold.',
        'Write each attribute as `name="value"`.',
      );
      continue;
    }
    if (!known.includes(attribute.name)) {
      faults.push({ ...span, ...unknownAttribute(attribute.name, name, known) });
      continue;
    }
    if (seen.has(attribute.name)) {
      fault(
        'attribute-duplicate',
        `The attribute \`${attribute.name}\` stands twice in this tag.`,
        'Keep one of the two.',
      );
      continue;
    }
    seen.add(attribute.name);
    if (attribute.value && typeof attribute.value === 'object') {
      fault(
        'attribute-expression',
        `The value of \`${attribute.name}\` stands in braces, which makes it code.`,
        `Write \`${attribute.name}="…"\` with straight quotation marks.`,
      );
      continue;
    }
    if (flags.includes(attribute.name)) {
      if (attribute.value)
        fault(
          'attribute-invalid',
          `The attribute \`${attribute.name}\` stands without a value.`,
          `Write \`<${name} ${attribute.name}>\`.`,
        );
      continue;
    }
    if (attribute.value === null || attribute.value === undefined) {
      fault(
        'attribute-without-value',
        `The attribute \`${attribute.name}\` has no value.`,
        attribute.name === 'alt' ? ALT_HELP : `Write \`${attribute.name}="…"\`.`,
      );
      continue;
    }
    if (attribute.value.trim() === '') {
      fault(
        'attribute-empty',
        `The attribute \`${attribute.name}\` is empty.`,
        attribute.name === 'alt'
          ? ALT_HELP
          : required.includes(attribute.name)
            ? `Write a value between its quotation marks.`
            : 'Write a value between its quotation marks, or leave it out.',
      );
      continue;
    }
    const opening = from + Math.max(0, text.slice(from, to).search(/["']/));
    attributes.set(attribute.name, {
      value: attribute.value,
      span,
      valueSpan: lines.span(opening + 1, to - 1),
      valueStart: opening + 1,
      valueEnd: to - 1,
    });
  }

  for (const missing of required) {
    if (seen.has(missing)) continue;
    faults.push({
      ...tagSpan,
      rule: 'attribute-missing',
      message: `\`<${name}>\` needs the attribute \`${missing}\`.`,
      help:
        missing === 'alt'
          ? ALT_HELP
          : missing === 'of'
            ? 'Name the block: `of="source#block"`.'
            : `Write \`${missing}="…"\`.`,
    });
  }
  return { attributes, faults, tagSpan };
}

type FaultText = Pick<LocalFault, 'rule' | 'message' | 'help'>;

/** Whether the attribute could run code or change the look of the site. */
function isForbiddenAttribute(name: string): boolean {
  return /^(?:on.*|style|class|classname|id|srcdoc)$/i.test(name);
}

/** What is said of such an attribute. */
export function forbiddenAttribute(name: string): FaultText {
  return {
    rule: 'attribute-forbidden',
    message: `The attribute \`${name}\` may not stand in a text: it can run code or change the look of the site.`,
    help: 'Take it out.',
  };
}

function unknownAttribute(attribute: string, name: string, known: readonly string[]): FaultText {
  if (isForbiddenAttribute(attribute)) return forbiddenAttribute(attribute);
  const nearest = nearestName(attribute, known);
  return {
    rule: 'attribute-unknown',
    message: `\`<${name}>\` has no attribute \`${attribute}\`.`,
    help: nearest
      ? `Did you mean \`${nearest}\`?`
      : known.length > 0
        ? `Its attributes are ${known.join(', ')}.`
        : 'It has no attributes.',
  };
}
