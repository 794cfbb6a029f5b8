import type {
  Archive,
  Citation,
  CitedWords,
  Claim,
  Page,
  Person,
  Range,
  Reference,
  Site,
  Source,
  Target,
  Topic,
  Verdict,
} from '../../../src/archive/archive.ts';
import type { Block } from '../../../src/markup/block.ts';

/** Parts of linked archives, complete in type and short to write. */
export const site: Site = {
  title: 'The Check',
  tagline: null,
  url: 'https://check.example/sub',
  origin: 'https://check.example',
  base: '/sub/',
  language: 'en',
  publisher: { name: 'The Check', url: null, email: null, legalForm: null },
  report: 'mailto:errors@check.example',
  submit: null,
  minimumSources: 1,
  accent: '#7a1f1f',
  federation: [],
};

export function makeVerdict(id: string, over: Partial<Verdict> = {}): Verdict {
  return {
    id,
    label: id,
    family: 'evidence',
    rating: null,
    definition: `What ${id} means.`,
    retired: null,
    path: `/verdicts/${id}/`,
    claims: [],
    ...over,
  };
}

export function makePerson(id: string, over: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    kind: 'person',
    role: null,
    sameAs: [],
    staff: false,
    bio: null,
    path: `/people/${id}/`,
    claims: [],
    wrote: [],
    ...over,
  };
}

export function makeSource(id: string, over: Partial<Source> = {}): Source {
  return {
    id,
    title: `Title of ${id}`,
    kind: 'article',
    publisher: null,
    authors: [],
    url: null,
    archives: [],
    published: null,
    retrieved: '2025-05-14',
    language: 'en',
    rights: 'full',
    sha256: null,
    interest: null,
    path: `/sources/${id}/`,
    digest: '',
    blocks: [],
    uses: new Map(),
    publishable: new Map(),
    claims: [],
    ...over,
  };
}

export function makeClaim(id: string, over: Partial<Claim> = {}): Claim {
  return {
    id,
    path: `/claims/${id}/`,
    file: `claims/${id}.mdx`,
    digest: '',
    claim: `The claim ${id}`,
    language: 'en',
    claimants: [],
    said: { on: null, in: [] },
    why: null,
    verdict: makeVerdict('reported'),
    summary: `The summary of ${id}.`,
    asOf: '2025-05-13',
    published: '2025-05-20',
    updated: null,
    authors: [makePerson('desk', { staff: true })],
    reviewers: [],
    reply: null,
    topics: [],
    keywords: [],
    resolvesAt: null,
    unknowns: [],
    related: [],
    corrections: [],
    withdrawn: null,
    formerly: [],
    draft: false,
    translationOf: null,
    translations: [],
    sources: [],
    forecast: null,
    body: { tree: { type: 'root', children: [] }, prose: [], blockQuotations: [], uses: [], links: [], headings: [] },
    uses: [],
    citations: [],
    references: [],
    ...over,
  };
}

export function makeArchive(over: Partial<Archive> & { claimList?: Claim[] } = {}): Archive {
  const { claimList = [], ...rest } = over;
  return {
    directory: 'content',
    site,
    verdicts: [],
    sources: new Map(),
    claims: new Map(claimList.map((claim) => [claim.id, claim])),
    people: new Map(),
    topics: new Map(),
    pages: new Map(),
    figures: new Map(),
    ...rest,
  };
}

export function makeTopic(id: string, over: Partial<Topic> = {}): Topic {
  return { id, name: id, description: null, path: `/topics/${id}/`, claims: [], ...over };
}

export function makePage(id: string, over: Partial<Page> = {}): Page {
  return {
    id,
    title: id,
    description: null,
    updated: null,
    language: null,
    path: `/${id}/`,
    file: `pages/${id}.mdx`,
    digest: id,
    uses: [],
    citations: [],
    references: [],
    ...over,
  };
}

export function makeBlock(id: string, text = 'Words.', over: Partial<Block> = {}): Block {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return {
    id,
    kind: 'paragraph',
    level: null,
    depth: 0,
    marker: null,
    text,
    children: [{ type: 'text', value: text }],
    alt: null,
    speaker: null,
    at: null,
    page: null,
    until: null,
    by: [],
    was: null,
    span,
    idSpan: span,
    ...over,
  };
}

/** Blocks of a source, one after the other: that of one id, or the span from the first to the last. */
export function makeTarget(source: Source, ...ids: [string, ...string[]]): Target {
  const blocks = ids.map((id) => source.blocks.find((block) => block.id === id) ?? makeBlock(id));
  return { source, from: ids[0], to: ids.length > 1 ? (ids.at(-1) ?? null) : null, blocks };
}

/** A citation of words that stand in the blocks of a target; without words, of the blocks. */
export function makeCitation(
  number: number,
  target: Target,
  quoted: { [block: string]: string } | null,
  over: Partial<CitedWords> & Pick<Partial<Citation>, 'stance'> = {},
): { citation: Citation; reference: Reference } {
  const { stance = null, ...words } = over;
  const reference: Reference = { ...target, number, citations: [] };
  const highlights = Object.entries(quoted ?? {}).map(([id, found]): [string, Range[]] => {
    const start = target.blocks.find((block) => block.id === id)?.text.indexOf(found) ?? -1;
    if (start < 0) throw new Error(`${found} does not stand in ${id}`);
    return [id, [[start, start + found.length]]];
  });
  const citation: Citation = {
    component: 'Cite',
    stance,
    references: [reference],
    words: quoted && {
      quote: Object.values(quoted).join(' '),
      verification: { outcome: 'verbatim' },
      highlights: new Map(highlights),
      published: true,
      ...words,
    },
  };
  reference.citations.push(citation);
  return { citation, reference };
}
