import { Parser } from 'htmlparser2';
import { decode } from './destination.ts';
import type { Passages } from './passages.ts';

/** An address that a page names, and by which element and attribute. */
export interface NamedAddress {
  element: string;
  attribute: string;
  address: string;
}

/** What the checks look at in a page; read in one pass, without a tree. */
export interface PageContent {
  /** Path below the site, as `claims/x/index.html`. */
  file: string;
  bytes: Buffer;
  title: string;
  description: string;
  /** Elements `h1`. */
  headings: number;
  ids: Set<string>;
  /** Where a reader can go; each address once, and no anchor that is there on the page itself. */
  links: NamedAddress[];
  /** What a browser fetches by itself. */
  resources: NamedAddress[];
  /** Images without the attribute `alt`, by address. */
  withoutAlt: string[];
  /** Scripts, styles and handlers that stand in the page itself. */
  inline: string[];
  /** Characters of the words that readers see. */
  characters: number;
  /** Whether it only leads on to another address. */
  isMoved: boolean;
  /** Names of passages in its words or attributes that may not be published. */
  withheld: string[];
}

const FETCHED: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src', 'srcset'],
  input: ['src'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

const LOOKED_AT: ReadonlySet<string> = new Set([...Object.keys(FETCHED), 'a', 'area', 'form', 'link', 'meta']);

/** Relations of a `link` that only tell of an address. */
const TOLD = /^(?:canonical|alternate|author|license|me|prev|next|help|search|shortlink)$/i;

/** Reads what the checks need of a page's HTML, and looks for passages in its words. */
export function readPage(file: string, bytes: Buffer, passages: Passages): PageContent {
  const page: PageContent = {
    file,
    bytes,
    title: '',
    description: '',
    headings: 0,
    ids: new Set(),
    links: [],
    resources: [],
    withoutAlt: [],
    inline: [],
    characters: 0,
    isMoved: false,
    withheld: [],
  };
  const words: string[] = [];
  const open: string[] = [];
  /** Whether the script that is read is none to a browser, but data for programs. */
  let isData = false;
  const parser = new Parser(
    {
      onopentag(element, attributes) {
        open.push(element);
        isData = element === 'script' && attributes.type === 'application/ld+json';
        if (element === 'h1') page.headings += 1;
        readElement(page, element, attributes, words);
      },
      onclosetag() {
        open.pop();
      },
      ontext(text) {
        const inside = open.at(-1);
        if (open.includes('svg') && inside === 'title') return;
        if (inside === 'title') page.title += text;
        if ((inside === 'script' || inside === 'style') && !isData && text.trim() !== '')
          page.inline.push(`<${inside}>`);
        if (open.includes('body')) page.characters += text.length;
        words.push(text);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(bytes.toString('utf8'));
  page.withheld = passages.isEmpty ? [] : [...passages.find(words.join(''))];
  page.links = onceEach(page.links).filter(({ address }) => !(address[0] === '#' && page.ids.has(address.slice(1))));
  page.resources = onceEach(page.resources);
  return page;
}

function onceEach(named: readonly NamedAddress[]): NamedAddress[] {
  return [...new Map(named.map((each) => [`${each.element} ${each.attribute} ${each.address}`, each])).values()];
}

function readElement(page: PageContent, element: string, attributes: Record<string, string>, words: string[]): void {
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    if (name.startsWith('on') || name === 'style') page.inline.push(`${name}= on <${element}>`);
    // An address may hold words of a source.
    if (value.length > 40) words.push(' ', decode(value), ' ');
  }
  if (attributes.id !== undefined) page.ids.add(attributes.id);
  if (!LOOKED_AT.has(element)) return;
  const { href, action, rel = '', content = '' } = attributes;
  if ((element === 'a' || element === 'area') && href !== undefined) {
    page.links.push({ element, attribute: 'href', address: href });
    if (attributes.ping !== undefined) page.resources.push({ element, attribute: 'ping', address: attributes.ping });
  }
  if (element === 'form' && action !== undefined) page.links.push({ element, attribute: 'action', address: action });
  if (element === 'link' && href !== undefined && !rel.split(/\s+/).every((each) => TOLD.test(each))) {
    page.resources.push({ element, attribute: 'href', address: href });
  }
  if (element === 'img' && attributes.alt === undefined) page.withoutAlt.push(attributes.src ?? '');
  if (element === 'meta' && attributes.name === 'description') page.description = content;
  if (element === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') page.isMoved = true;
  for (const attribute of FETCHED[element] ?? []) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    const addresses =
      attribute === 'srcset' ? value.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '') : [value];
    for (const address of addresses) page.resources.push({ element, attribute, address });
  }
}
