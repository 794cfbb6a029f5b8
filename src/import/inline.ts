import type { ElementContent, Properties } from 'hast';
import { tidyPhrasing } from '../markup/text-of.ts';

const SUPERSCRIPT: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−()=n'].map((from, index) => [from, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁼ⁿ'][index] ?? from]),
);
const SUBSCRIPT: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−()='].map((from, index) => [from, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎₌'][index] ?? from]),
);

const MARKS: Record<string, 'em' | 'strong' | 'code'> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
};

/**
 * The words of inline nodes as hast, in the form in which a source is read: emphasis, links to the web,
 * code and line breaks stay, all other elements only lend their words. Raised and lowered figures become
 * the characters for them, so that 10<sup>6</sup> never reads 106.
 */
export function inlineOf(nodes: Iterable<Node>): ElementContent[] {
  return tidyPhrasing(collapseSpaces([...nodes].flatMap((node) => convert(node, []))));
}

/** `around`: the tags that stand around the node already: in one another they say no more, and take their writer without end. */
function convert(node: Node, around: readonly string[]): ElementContent[] {
  if (node.nodeType === 3) return textOrNothing(node.textContent ?? '');
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  const name = element.localName;
  if (name === 'br') return [{ type: 'element', tagName: 'br', properties: {}, children: [] }];
  if (name === 'sup' || name === 'sub') return textOrNothing(raise(element.textContent ?? '', name));
  if (name === 'q') return [{ type: 'text', value: '“' }, ...convertAll(element, around), { type: 'text', value: '”' }];
  const href = name === 'a' ? outsideAddress(element.getAttribute('href')) : null;
  const tag = href === null ? MARKS[name] : 'a';
  if (tag === undefined || around.includes(tag)) return convertAll(element, around);
  const properties: Properties = href === null ? {} : { href, rel: ['nofollow', 'noopener'] };
  return wrap(tag, properties, convertAll(element, [...around, tag]));
}

/** The element around words, the spaces at their ends outside of it: Markdown knows no marks that end in a space. */
function wrap(tagName: string, properties: Properties, children: ElementContent[]): ElementContent[] {
  const [before, after]: ElementContent[][] = [[], []];
  const first = children[0];
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    first.value = first.value.trimStart();
    before?.push({ type: 'text', value: ' ' });
  }
  const last = children.at(-1);
  if (last?.type === 'text' && /\s$/.test(last.value)) {
    last.value = last.value.trimEnd();
    after?.push({ type: 'text', value: ' ' });
  }
  const words = children.filter((child) => child.type !== 'text' || child.value !== '');
  const inner: ElementContent[] = words.length > 0 ? [{ type: 'element', tagName, properties, children: words }] : [];
  return [...(before ?? []), ...inner, ...(after ?? [])];
}

function convertAll(element: Element, around: readonly string[]): ElementContent[] {
  return [...element.childNodes].flatMap((child) => convert(child, around));
}

function textOrNothing(text: string): ElementContent[] {
  const value = cleanText(text);
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Text without the characters that no source may hold. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
      .toWellFormed()
  );
}

/** Figures as the raised characters for them; a text that holds others stays as it is. */
export function raised(text: string): string {
  return raise(text, 'sup');
}

function raise(text: string, name: 'sup' | 'sub'): string {
  const table = name === 'sup' ? SUPERSCRIPT : SUBSCRIPT;
  const raised = [...text.trim()].map((character) => table[character]);
  return raised.includes(undefined) ? text : raised.join('');
}

function outsideAddress(href: string | null): string | null {
  return href && /^https?:\/\/[^\s/?#\\]/i.test(href) && URL.canParse(href) ? new URL(href).href : null;
}

/** Runs of white space as one space, also across the borders of elements; hard spaces stay. */
function collapseSpaces(children: ElementContent[]): ElementContent[] {
  let afterSpace = true;
  const walk = (nodes: ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        node.value = node.value.replace(/[ \t\r\n]+/g, ' ');
        if (afterSpace) node.value = node.value.replace(/^ /, '');
        if (node.value !== '') afterSpace = node.value.endsWith(' ');
      } else if (node.type === 'element') {
        if (node.tagName === 'br') afterSpace = true;
        walk(node.children);
      }
    }
  };
  walk(children);
  return children;
}
