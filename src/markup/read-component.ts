import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { LocalFault, Span } from '../schema/fault.ts';
import type { Lines } from '../schema/lines.ts';
import { nearestName } from '../schema/nearest.ts';
import { ID_PATTERN, parseReference } from '../schema/reference.ts';
import type { ComponentUse, PlacedReference, Stance } from './body.ts';
import { readTag, type TagAttribute } from './read-tag.ts';
import { COMPONENTS, type ComponentName } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';

const STANCES: readonly string[] = ['supports', 'contradicts', 'context'] satisfies Stance[];

/** A component as it is used, or null where its attributes do not allow it; and what is wrong. */
export interface ReadComponent {
  use: ComponentUse | null;
  faults: LocalFault[];
}

/** Reads the attributes of a component, and the words of a quotation. */
export function readComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  component: ComponentName,
  text: string,
  lines: Lines,
): ReadComponent {
  const { required, optional } = COMPONENTS[component];
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const span = lines.span(start, end);
  const { attributes, faults, tagSpan } = readTag(node, component, { required, optional }, text, lines);
  const value = (name: string): string | null => attributes.get(name)?.value ?? null;
  const fault = (at: Span, rule: string, message: string, help: string): void =>
    void faults.push({ ...at, rule, message, help });

  const stance = readStance();
  const read = { Quote: readQuote, Cite: readCite, Claim: readClaim, Figure: readFigure, Chart: readChart }[component];
  const use = read();
  return { use: faults.length > 0 ? null : use, faults };

  function readQuote(): ComponentUse | null {
    const of = references(attributes.get('of'));
    const quote = wordsOf(node.children);
    if (quote === '') {
      fault(
        tagSpan,
        'quote-empty',
        'This quotation holds no words.',
        'Write the quoted words between `<Quote …>` and `</Quote>`, or use `<Cite … />` for a reference without words.',
      );
    }
    if (of.length > 1) {
      fault(
        attributes.get('of')?.span ?? span,
        'quote-references',
        'A quotation names one block, or one span of blocks.',
        'For words that run over several blocks write `source#first..last`; for a further reference add a `<Cite … />`.',
      );
    }
    const only = of[0];
    const quoteStart = node.children[0]?.position?.start.offset ?? start;
    const quoteEnd = node.children.at(-1)?.position?.end.offset ?? quoteStart;
    return only
      ? {
          component: 'Quote',
          span,
          of: only,
          stance,
          translation: value('translation'),
          translator: value('translator'),
          quote,
          quoteSpan: lines.span(quoteStart, quoteEnd),
          quoteOffsets: [quoteStart, quoteEnd],
          block: node.type === 'mdxJsxFlowElement',
        }
      : null;
  }

  function readCite(): ComponentUse {
    const of = references(attributes.get('of'));
    const quote = attributes.get('quote');
    if (quote && of.length > 1) {
      fault(
        quote.span,
        'cite-quote-references',
        'A `<Cite>` with words names one block, or one span of blocks.',
        'Write a `<Cite … />` of its own for each further block.',
      );
    }
    return {
      component: 'Cite',
      span,
      of,
      stance,
      quote: quote?.value ?? null,
      quoteSpan: quote ? lines.span(quote.valueStart, quote.valueEnd) : span,
      quoteOffsets: quote ? [quote.valueStart, quote.valueEnd] : [start, end],
    };
  }

  function readClaim(): ComponentUse {
    const id = attributes.get('id');
    if (id && !ID_PATTERN.test(id.value)) {
      fault(
        id.valueSpan,
        'claim-id-invalid',
        `\`${id.value}\` is no id of a claim.`,
        'The id is the path of its file below `claims/` without the ending: lower-case letters, digits, `-` and `/`.',
      );
    }
    return { component: 'Claim', span, id: id?.value ?? '', idSpan: id?.valueSpan ?? span };
  }

  function readFigure(): ComponentUse {
    const src = attributes.get('src');
    checkPath(src, /\.(?:png|jpe?g|webp|avif)$/i, 'figure-src', 'png, jpg, jpeg, webp or avif');
    return {
      component: 'Figure',
      span,
      src: src?.value ?? '',
      srcSpan: src?.valueSpan ?? span,
      alt: value('alt') ?? '',
      credit: value('credit'),
    };
  }

  function readChart(): ComponentUse {
    const path = attributes.get('data');
    checkPath(path, /\.csv$/i, 'chart-data', 'csv');
    const kind = attributes.get('kind');
    if (kind && kind.value !== 'bar' && kind.value !== 'line') {
      fault(
        kind.valueSpan,
        'chart-kind',
        `A chart cannot be of the kind \`${kind.value}\`.`,
        'Write `kind="bar"` or `kind="line"`.',
      );
    }
    return {
      component: 'Chart',
      span,
      data: path?.value ?? '',
      dataSpan: path?.valueSpan ?? span,
      x: value('x') ?? '',
      xSpan: attributes.get('x')?.valueSpan ?? span,
      y: value('y') ?? '',
      ySpan: attributes.get('y')?.valueSpan ?? span,
      kind: kind?.value === 'line' ? 'line' : 'bar',
      alt: value('alt') ?? '',
    };
  }

  function readStance(): Stance | null {
    const stance = attributes.get('stance');
    if (!stance) return null;
    if (STANCES.includes(stance.value)) return stance.value as Stance;
    const nearest = nearestName(stance.value, STANCES);
    faults.push({
      ...stance.valueSpan,
      rule: 'stance-invalid',
      message: `\`${stance.value}\` is no stance.`,
      help: nearest
        ? `Did you mean \`${nearest}\`?`
        : `A stance is ${STANCES.join(', ')}; leave it out when none fits.`,
    });
    return null;
  }

  function references(attribute: TagAttribute | undefined): PlacedReference[] {
    if (!attribute) return [];
    // Where the value holds entities, offsets in it are not those of the file.
    const exact = text.slice(attribute.valueStart, attribute.valueEnd) === attribute.value;
    return [...attribute.value.matchAll(/\S+/g)].flatMap((match): PlacedReference[] => {
      const at = attribute.valueStart + match.index;
      const place = exact ? lines.span(at, at + match[0].length) : attribute.valueSpan;
      const reference = parseReference(match[0]);
      if (reference) return [{ ...reference, span: place, offsets: exact ? [at, at + match[0].length] : null }];
      fault(place, 'reference-malformed', `\`${match[0]}\` names no block of a source.`, referenceHelp(match[0]));
      return [];
    });
  }

  function checkPath(attribute: TagAttribute | undefined, ending: RegExp, rule: string, endings: string): void {
    if (!attribute) return;
    const path = attribute.value;
    if (
      /^[a-z][a-z0-9+.-]*:|[\\?#]|^\/|^~/i.test(path) ||
      path.split('/').some((part) => part === '..' || part === '')
    ) {
      fault(
        attribute.valueSpan,
        rule,
        `\`${path}\` does not lie beside the claim or below it.`,
        'Put the file into the folder of the claim and write its name, as in `photo.jpg` or `images/photo.jpg`.',
      );
    } else if (!ending.test(path)) {
      fault(
        attribute.valueSpan,
        rule,
        `\`${path}\` is no file that can be shown here.`,
        `The name of the file ends in ${endings}.`,
      );
    }
  }
}

function referenceHelp(written: string): string {
  const plain = written
    .replaceAll('^', '')
    .replace(/[,;]$/, '')
    .replace(/^([^#]*#[^.]*)\.\.([^.#]*)#/, (written, from: string, source: string) =>
      from.startsWith(`${source}#`) ? `${from}..` : written,
    )
    .replace(/\.{3,}|…/, '..');
  if (plain !== written && parseReference(plain))
    return `Did you mean \`${plain}\`? Several references are parted by spaces.`;
  return 'Write `source#block`, as in `istanbul-talks#p5`, or `source#first..last` for a span; several references are parted by spaces.';
}
