import { expect, test } from 'vitest';
import type { Citation, Reference, Source } from '../../../src/archive/archive.ts';
import type { Block } from '../../../src/markup/block.ts';
import { claimJson } from '../../../src/publish/claim-json.ts';
import { makeClaim, makePerson, makeSource, makeVerdict, site } from './example.ts';

function makeBlock(id: string): Block {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return {
    id,
    kind: 'paragraph',
    level: null,
    depth: 0,
    marker: null,
    text: 'Words.',
    children: [],
    alt: null,
    speaker: null,
    at: null,
    page: null,
    until: null,
    by: [],
    was: null,
    span,
    idSpan: span,
  };
}

function makeReference(number: number, source: Source, ...ids: [string, ...string[]]): Reference {
  const to = ids.length > 1 ? (ids.at(-1) ?? null) : null;
  return { number, source, from: ids[0], to, blocks: ids.map(makeBlock), citations: [] };
}

const talks = makeSource('2025/talks');
const law = makeSource('law', { rights: 'none' });

const quotation: Citation = {
  component: 'Quote',
  stance: 'contradicts',
  references: [makeReference(1, talks, 'p5')],
  words: {
    quote: '[T]hese “words”',
    highlights: new Map(),
    published: true,
    verification: { outcome: 'edited', folds: ['quotes'], edits: [{ kind: 'capital', text: '[T]' }] },
  },
  translation: 'Diese Worte',
  translator: null,
  block: false,
};
const bareCitation: Citation = {
  component: 'Cite',
  stance: null,
  words: null,
  references: [makeReference(1, talks, 'p5'), makeReference(2, talks, 'p7', 'p8', 'p9')],
};
const withheldCitation: Citation = {
  component: 'Cite',
  stance: 'supports',
  references: [makeReference(3, law, 'art1')],
  words: {
    quote: 'A secret […] sentence [of] words',
    highlights: new Map(),
    published: false,
    verification: {
      outcome: 'edited',
      folds: [],
      edits: [
        { kind: 'omission', text: '[…]' },
        { kind: 'insertion', text: '[of]' },
      ],
    },
  },
};

test('addresses are absolute and stand below the base', () => {
  expect(claimJson(makeClaim('2025/ankara'), site).url).toBe('https://check.example/sub/claims/2025/ankara/');
});

test('has what the contract lists, in its shape', () => {
  const claim = makeClaim('ankara', {
    claimants: [makePerson('kallas', { name: 'Kaja Kallas' })],
    said: { on: '2025-05-13', in: [makeReference(1, talks, 'headline'), makeReference(2, talks, 'p1', 'p2')] },
    verdict: makeVerdict('overstated', { label: 'Overstated', family: 'truth', rating: 3 }),
    updated: '2025-06-01',
    corrections: [{ on: '2025-06-01', kind: 'correction', note: 'It was too mild.', was: makeVerdict('rated-true') }],
  });
  expect(claimJson(claim, site)).toMatchObject({
    id: 'ankara',
    claim: 'The claim ankara',
    language: 'en',
    claimants: [{ id: 'kallas', name: 'Kaja Kallas' }],
    said: { on: '2025-05-13', in: ['2025/talks#headline', '2025/talks#p1..p2'] },
    asOf: '2025-05-13',
    published: '2025-05-20',
    updated: '2025-06-01',
    verdict: { id: 'overstated', label: 'Overstated', family: 'truth', rating: 3 },
    summary: 'The summary of ankara.',
    corrections: [{ on: '2025-06-01', kind: 'correction', note: 'It was too mild.', was: 'rated-true' }],
    withdrawn: null,
    citations: [],
  });
});

test('each citation tells its targets, its words and how they compared', () => {
  const { citations } = claimJson(makeClaim('a', { citations: [quotation, bareCitation] }), site);
  expect(citations).toEqual([
    {
      targets: [{ number: 1, source: '2025/talks', blocks: ['p5'] }],
      quote: '[T]hese “words”',
      translation: 'Diese Worte',
      stance: 'contradicts',
      outcome: 'edited',
      folds: ['quotes'],
      edits: [{ kind: 'capital', text: '[T]' }],
    },
    {
      targets: [
        { number: 1, source: '2025/talks', blocks: ['p5'] },
        { number: 2, source: '2025/talks', blocks: ['p7', 'p8', 'p9'] },
      ],
      quote: null,
      translation: null,
      stance: null,
      outcome: null,
      folds: [],
      edits: [],
    },
  ]);
});

test('words that rights keep back are left out, and their outcome stays', () => {
  const json = claimJson(makeClaim('a', { citations: [withheldCitation], sources: [law] }), site);
  expect(json.citations[0]).toMatchObject({
    quote: null,
    outcome: 'edited',
    edits: [
      { kind: 'omission', text: null },
      { kind: 'insertion', text: null },
    ],
  });
  expect(JSON.stringify(json)).not.toMatch(/secret|\[of\]/);
});

test('names the sources with their archived copy and their own address', () => {
  const source = makeSource('law', { url: 'https://gov.example/law' });
  expect(claimJson(makeClaim('a', { sources: [source] }), site).sources).toMatchObject([
    {
      id: 'law',
      page: 'https://check.example/sub/sources/law/',
      url: 'https://gov.example/law',
      title: 'Title of law',
    },
  ]);
});

test('names no withdrawn claim among the related ones and the translations', () => {
  const gone = makeClaim('gone', { withdrawn: { on: '2025-07-01', note: 'Wrong.' } });
  const german = makeClaim('german', { language: 'de' });
  const json = claimJson(makeClaim('a', { related: [gone, german], translations: [gone, german] }), site);
  expect(json.related).toEqual(['german']);
  expect(json.translations).toEqual([
    { id: 'german', language: 'de', url: 'https://check.example/sub/claims/german/' },
  ]);
});

test('says that a claim was withdrawn', () => {
  const withdrawn = { on: '2025-07-01', note: 'The document was forged.' };
  expect(claimJson(makeClaim('a', { withdrawn }), site).withdrawn).toEqual(withdrawn);
});
