import { foldWord } from './fold-word.ts';
import { wordsOf } from './question.ts';

/** What the index tells of a page, as far as it is used: texts of bounded length and one safe address. */
export interface FoundPage {
  href: string;
  /** The other site it stands on; null when it is a page of this one. */
  site: string | null;
  kind: 'claim' | 'source';
  title: string;
  summary: string;
  keywords: string;
  verdict: string;
  family: string;
  /** Of a verdict about truth, 1 to 5; null of others. */
  rating: number | null;
  claimant: string;
  /** When it was published, as an ISO day; empty when nobody says. */
  day: string;
  /** Values by filter. */
  facts: Map<string, string[]>;
  /** The text of the page: its words as they are written, and folded. */
  written: string[];
  words: string[];
  /** The folded words of title, summary, keywords and claimant, which are found too. */
  factWords: string[];
  /** The blocks of a source: where they begin, counted in words. */
  blocks: { id: string; title: string; start: number }[];
}

/** The site that a page comes from. */
export interface Origin {
  /** Its whole address or the path of its base, with a slash at the end. */
  address: string;
  /** Null for this site. */
  name: string | null;
}

const TITLE_LENGTH = 500;
const FACT_LENGTH = 2000;
const TEXT_LENGTH = 400_000;
const LIST_LENGTH = 5000;
const ID = /^[\p{L}\p{N}_-]{1,200}$/u;

/**
 * Reads what Pagefind tells of a page. Nothing is taken on trust, as it may come from another site:
 * what has another type is empty, what is too long is cut, and the address lies on that site. What it
 * gives is text; nothing in it is ever read as HTML.
 */
export function readFoundPage(data: unknown, { address, name }: Origin): FoundPage {
  const meta = own(data, 'meta');
  const fact = (key: string, length = FACT_LENGTH) => textOf(own(meta, key), length);
  const filters = own(data, 'filters');
  const facts = new Map(
    ['kind', 'verdict', 'family', 'claimant', 'topic', 'language', 'year'].map((key) => [
      key,
      listOf(own(filters, key)).map((value) => textOf(value, TITLE_LENGTH)),
    ]),
  );
  const family = /^[a-z]{1,20}$/.exec(facts.get('family')?.[0] ?? '')?.[0] ?? '';
  const [rating] = listOf(own(filters, 'rating'));
  const content = textOf(own(data, 'raw_content') ?? own(data, 'content'), TEXT_LENGTH);
  const written = content
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .split(content.includes('\u200b') ? '\u200b' : /[^\S\uFEFF]+/u);
  const page = {
    title: fact('title', TITLE_LENGTH),
    summary: fact('summary'),
    keywords: fact('keywords'),
    claimant: fact('claimant', TITLE_LENGTH),
  };
  return {
    ...page,
    href: addressOf(textOf(own(data, 'raw_url') ?? own(data, 'url'), FACT_LENGTH), address),
    site: name,
    kind: facts.get('kind')?.[0] === 'source' ? 'source' : 'claim',
    verdict: fact('verdict', TITLE_LENGTH),
    family,
    rating: family === 'truth' && typeof rating === 'string' && /^[1-5]$/.test(rating) ? Number(rating) : null,
    day: /^\d{4}-\d{2}-\d{2}$/.exec(fact('day', 100))?.[0] ?? '',
    facts,
    written,
    words: written.map(foldWord),
    factWords: wordsOf(Object.values(page).join(' ')),
    blocks: listOf(own(data, 'anchors')).flatMap((anchor) => {
      const [id, title, start] = [
        textOf(own(anchor, 'id'), 200),
        textOf(own(anchor, 'title'), 200),
        own(anchor, 'location'),
      ];
      return ID.test(id) && title.trim() !== '' && Number.isInteger(start)
        ? [{ id, title, start: start as number }]
        : [];
    }),
  };
}

/** An address on the site at `address`: whatever is written there is read as a path below it. */
function addressOf(path: string, address: string): string {
  const below = path.replace(/^[\\/\s]+/, '');
  if (address.startsWith('/')) return address + below;
  const found = URL.parse(`./${below}`, address);
  return found?.origin === new URL(address).origin ? found.href : address;
}

function own(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function textOf(value: unknown, length: number): string {
  return typeof value === 'string' ? value.slice(0, length) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, LIST_LENGTH) : [];
}
