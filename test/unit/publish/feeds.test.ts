import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/archive/archive.ts';
import { drawAtom } from '../../../src/publish/feeds/atom.ts';
import { instantOf } from '../../../src/publish/feeds/feed.ts';
import { claimsFeed, correctionsFeed, feedOf } from '../../../src/publish/feeds/feeds.ts';
import { drawJsonFeed } from '../../../src/publish/feeds/json-feed.ts';
import { makeArchive, makeClaim, makePerson, makeTopic, makeVerdict, site } from './example.ts';
import { HOSTILE, ILL_FORMED } from './hostile.ts';

const words = {
  kinds: { correction: 'Correction', clarification: 'Clarification', update: 'Update', withdrawal: 'Withdrawn' },
  was: 'Before',
  is: 'After',
};
const atomOf = (claims: Claim[]) => drawAtom(claimsFeed(makeArchive({ claimList: claims }), '/feed.xml'), site);
const corrections = (claims: Claim[]) =>
  correctionsFeed(makeArchive({ claimList: claims }), 'Corrections', () => words);

describe('a feed of claims', () => {
  test('has of each the claim with its verdict, the whole summary, and its own address and language', () => {
    const summary = 'A long summary. '.repeat(60).trim();
    const claim = makeClaim('2025/talks', {
      claim: 'Talks will begin',
      verdict: makeVerdict('x', { label: 'Overstated' }),
      summary,
      language: 'ar',
      topics: [makeTopic('peace', { name: 'Peace & more' })],
    });
    const feed = parseAtomFeed(atomOf([claim]));
    expect(feed).toMatchObject({ id: 'https://check.example/sub/feed.xml', title: { value: 'The Check' } });
    expect(feed.entries?.[0]).toMatchObject({
      title: { value: 'Talks will begin — Overstated' },
      summary: { value: summary },
      links: [{ href: 'https://check.example/sub/claims/2025/talks/', hreflang: 'ar' }],
      categories: [{ term: 'peace', label: 'Peace & more' }],
      xml: { lang: 'ar' },
    });
  });

  test('has the newest hundred, and no withdrawn ones', () => {
    const claims = Array.from({ length: 130 }, (_, index) => makeClaim(`c${index}`));
    claims.unshift(makeClaim('gone', { withdrawn: { on: '2025-07-01', note: 'Gone.' } }));
    const ids = parseAtomFeed(atomOf(claims)).entries?.map(({ id }) => id);
    expect(ids).toHaveLength(100);
    expect(ids?.[0]).toBe('https://check.example/sub/claims/c0/');
  });

  test('an entry changes when the claim does, and the feed with its last entry', () => {
    const feed = parseAtomFeed(
      atomOf([
        makeClaim('a', { published: '2025-06-01' }),
        makeClaim('b', {
          published: '2025-05-01T23:30:00-05:00',
          corrections: [{ on: '2025-08-01', kind: 'correction', note: 'N.', was: null }],
        }),
      ]),
    );
    expect(feed.entries?.map(({ published, updated }) => [published, updated])).toEqual([
      ['2025-06-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'],
      ['2025-05-02T04:30:00.000Z', '2025-08-01T00:00:00.000Z'],
    ]);
    expect(feed.updated).toBe('2025-08-01T00:00:00.000Z');
  });

  test('a claim keeps its id when it is renamed', () => {
    const id = (claim: Claim) => parseAtomFeed(atomOf([claim])).entries?.[0]?.id;
    const first = id(makeClaim('talks'));
    expect(id(makeClaim('2025/talks', { formerly: ['talks'] }))).toBe(first);
    expect(id(makeClaim('2025/talks-again', { formerly: ['talks', '2025/talks'] }))).toBe(first);
  });

  test('as JSON it has the same entries', () => {
    const claims = [makeClaim('a', { topics: [makeTopic('peace')] }), makeClaim('b')];
    const json = parseJsonFeed(drawJsonFeed(claimsFeed(makeArchive({ claimList: claims }), '/feed.json'), site));
    const atom = parseAtomFeed(atomOf(claims));
    expect(json.items?.map(({ id, title, summary }) => [id, title, summary])).toEqual(
      atom.entries?.map(({ id, title, summary }) => [id, title?.value, summary?.value]),
    );
    expect(json).toMatchObject({ feed_url: 'https://check.example/sub/feed.json', language: 'en' });
    expect(json.items?.[0]).toMatchObject({
      content_text: 'The summary of a.',
      tags: ['peace'],
      image: 'https://check.example/sub/cards/a.png',
      date_published: '2025-05-20T00:00:00.000Z',
    });
  });

  test('of an empty archive there are feeds without entries, with no day of the clock', async () => {
    const empty = makeArchive();
    const atom = atomOf([]);
    expect(parseAtomFeed(atom)).toMatchObject({ title: { value: 'The Check' }, updated: '1970-01-01T00:00:00.000Z' });
    expect((await new Parser().parseString(atom)).items).toEqual([]);
    expect(drawJsonFeed(claimsFeed(empty, '/feed.json'), site)).toMatchObject({ items: [] });
  });
});

describe('the feed of corrections', () => {
  const claim = makeClaim('talks', {
    claim: 'Talks will begin',
    verdict: makeVerdict('now', { label: 'True' }),
    corrections: [
      { on: '2025-06-02', kind: 'correction', note: 'Wrong day.', was: makeVerdict('then', { label: 'False' }) },
      { on: '2025-06-01', kind: 'clarification', note: 'Unclear.', was: null },
    ],
    withdrawn: { on: '2025-07-01', note: 'Forged.' },
  });

  test('says first what kind of change it is, and tells the note and both verdicts', () => {
    expect(corrections([claim]).entries).toMatchObject([
      { title: 'Withdrawn: Talks will begin', summary: 'Forged.' },
      { title: 'Correction: Talks will begin', summary: 'Wrong day. Before: False. After: True.' },
      { title: 'Clarification: Talks will begin', summary: 'Unclear.' },
    ]);
  });

  test('has an id for each, which stays when another is added', () => {
    const ids = (over: Partial<Claim>) => corrections([{ ...claim, ...over }]).entries.map(({ id }) => id);
    const before = ids({});
    expect(before).toEqual([
      'https://check.example/sub/claims/talks/#withdrawal-2025-07-01',
      'https://check.example/sub/claims/talks/#correction-2025-06-02',
      'https://check.example/sub/claims/talks/#clarification-2025-06-01',
    ]);
    const later = { on: '2025-06-09', kind: 'correction' as const, note: 'Again.', was: null };
    expect(ids({ corrections: [later, ...claim.corrections] })).toEqual(expect.arrayContaining(before));
    const sameDay = { on: '2025-06-02', kind: 'correction' as const, note: 'Another.', was: null };
    expect(new Set(ids({ corrections: [...claim.corrections, sameDay] })).size).toBe(4);
  });
});

test('a claimant has a feed of their claims, one who only checks of those they checked', () => {
  const [said, checked] = [makeClaim('said'), makeClaim('checked')];
  const titles = (over: object) =>
    feedOf(makePerson('a', over), 'A', site).entries.map(({ url }) => url.split('/').at(-2));
  expect(titles({ claims: [said] })).toEqual(['said']);
  expect(titles({ staff: true, wrote: [checked] })).toEqual(['checked']);
  expect(feedOf(makeTopic('peace', { claims: [said] }), 'Peace', site)).toMatchObject({
    path: '/topics/peace/feed.xml',
    page: '/topics/peace/',
    title: 'Peace — The Check',
  });
});

test('a day is its first instant in UTC, a time is that instant', () => {
  expect(instantOf('2025-05-13').toISOString()).toBe('2025-05-13T00:00:00.000Z');
  expect(instantOf('2025-05-13T09:30+02:00').toISOString()).toBe('2025-05-13T07:30:00.000Z');
});

describe('texts of every kind', () => {
  const read = async (text: string) => {
    const claims = [makeClaim('talks', { claim: text, summary: text, authors: [makePerson('desk', { name: text })] })];
    const atom = atomOf(claims);
    const json = drawJsonFeed(claimsFeed(makeArchive({ claimList: claims }), '/feed.json'), site);
    const [entry] = parseAtomFeed(atom).entries ?? [];
    const [item] = (await new Parser().parseString(atom)).items;
    return [entry?.summary?.value, item?.summary, parseJsonFeed(JSON.stringify(json)).items?.[0]?.summary];
  };

  test.each(HOSTILE.map((text) => text.trim()))('%j is read as it was written', async (text) => {
    expect(await read(text)).toEqual([text, text, text]);
  });

  test.each(ILL_FORMED)('%j is mended where XML cannot hold it', async (text) => {
    const [atom, other] = await read(text);
    expect(atom).toBe(text.toWellFormed().replace('\uffff', '\ufffd'));
    expect(other).toBe(atom);
  });

  test('whatever a text holds, both readers read the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        // Texts of the archive hold no control characters; feeds have no space at their ends.
        const clean = `a${text.replace(/\p{Cc}/gu, '')}z`;
        expect(await read(clean)).toEqual([clean, clean, clean]);
      }),
      { numRuns: 60 },
    );
  });
});
