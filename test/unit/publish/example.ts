import type { Archive, Claim, Person, Site, Source, Verdict } from '../../../src/archive/archive.ts';

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
