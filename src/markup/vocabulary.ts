/** Raw elements that may stand in a body, with the attributes they may have. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  br: [],
  sub: [],
  sup: [],
  kbd: [],
  mark: [],
  details: ['open'],
  summary: [],
};

export type ComponentName = 'Quote' | 'Cite' | 'Claim' | 'Figure' | 'Chart';

interface ComponentAttributes {
  required: readonly string[];
  optional: readonly string[];
}

/** The components that may stand in a body, with their attributes. */
export const COMPONENTS: Readonly<Record<ComponentName, ComponentAttributes>> = {
  Quote: { required: ['of'], optional: ['stance', 'translation', 'translator'] },
  Cite: { required: ['of'], optional: ['stance', 'quote'] },
  Claim: { required: ['id'], optional: [] },
  Figure: { required: ['src', 'alt'], optional: ['credit'] },
  Chart: { required: ['data', 'x', 'y', 'alt'], optional: ['kind'] },
};

/** Whether the name is that of a component, capital letter included. */
export function isComponent(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(COMPONENTS, name);
}

/** Whether the name is that of a raw element that may stand in a body. */
export function isElement(name: string | null): name is string {
  return name !== null && Object.hasOwn(ELEMENTS, name);
}

/** What is drawn as a block of its own where it stands alone. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(['Quote', 'Figure', 'Chart', 'details', 'summary']);

/** What is always part of a sentence, even where it stands on a line of its own. */
export const PHRASING_NAMES: ReadonlySet<string> = new Set([
  'Cite',
  'Claim',
  'abbr',
  'br',
  'sub',
  'sup',
  'kbd',
  'mark',
]);

/** Elements of HTML that are written without a closing tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Write a link as `[words](https://example.org)`.',
  b: 'Write bold words as `**words**`.',
  strong: 'Write bold words as `**words**`.',
  i: 'Write words in italics as `*words*`.',
  em: 'Write words in italics as `*words*`.',
  s: 'Write struck words as `~~words~~`.',
  del: 'Write struck words as `~~words~~`.',
  strike: 'Write struck words as `~~words~~`.',
  code: 'Write code between backticks.',
  pre: 'Write code between lines of three backticks.',
  p: 'Paragraphs are parted by a blank line.',
  div: 'Paragraphs are parted by a blank line.',
  span: 'Take the tags away and keep the words.',
  hr: 'Write a rule across the page as `---` on a line of its own.',
  img: 'Use `<Figure src="…" alt="…">caption</Figure>`.',
  picture: 'Use `<Figure src="…" alt="…">caption</Figure>`.',
  figure: 'Use `<Figure src="…" alt="…">caption</Figure>`.',
  figcaption: 'Use `<Figure src="…" alt="…">caption</Figure>`.',
  svg: 'Use `<Figure src="…" alt="…">caption</Figure>`, or `<Chart>` for a chart.',
  q: 'Use `<Quote of="source#block">words</Quote>`.',
  blockquote: 'Use `<Quote of="source#block">words</Quote>`, or begin the lines with `>`.',
  cite: 'Use `<Cite of="source#block" />`.',
  ul: 'Write a list with `-` before each item.',
  ol: 'Write a list with `1.` before each item.',
  li: 'Write a list with `-` before each item.',
  table: 'Write a table with `|` between its cells.',
};

const NO_CODE = 'The text of a claim cannot run code or show other pages. Take it out.';

/** What to write instead of an element that may not stand in a body. */
export function insteadOf(name: string): string {
  const lower = name.toLowerCase();
  if (['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'video', 'audio'].includes(lower))
    return NO_CODE;
  const heading = /^h([1-6])$/.exec(lower);
  if (heading) return `Write a heading as \`${'#'.repeat(Number(heading[1]))} words\`.`;
  if (name !== lower && isElement(lower))
    return `Write it in small letters: \`<${lower}${VOID_ELEMENTS.has(lower) ? ' /' : ''}>\`.`;
  return (
    INSTEAD[lower] ??
    `Take the tags away. Allowed are ${Object.keys(ELEMENTS).join(', ')} and the components ${Object.keys(COMPONENTS).join(', ')}. A plain \`<\` is written \`&lt;\`.`
  );
}
