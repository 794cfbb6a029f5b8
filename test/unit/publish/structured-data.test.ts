import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/archive/archive.ts';
import { longJson } from '../../../src/publish/data/long-json.ts';
import { breadcrumbList, trailOf } from '../../../src/publish/structured-data/breadcrumbs.ts';
import { claimReview } from '../../../src/publish/structured-data/claim-review.ts';
import { claimReviewFeed } from '../../../src/publish/structured-data/data-feed.ts';
import { personOf } from '../../../src/publish/structured-data/person.ts';
import { organizationOf, webSiteOf } from '../../../src/publish/structured-data/publication.ts';
import { scriptText } from '../../../src/publish/structured-data/script.ts';
import { sourceOf } from '../../../src/publish/structured-data/work.ts';
import { makeArchive, makeClaim, makePage, makePerson, makeSource, makeTarget, makeVerdict, site } from './example.ts';
import { HOSTILE } from './hostile.ts';

const pages = new Map(['methodology', 'corrections-policy', 'funding', 'about'].map((id) => [id, makePage(id)]));
const publication = { site, pages };
const review = (over: Partial<Claim>) => JSON.parse(JSON.stringify(claimReview(makeClaim('talks', over), publication)));

describe('a claim review', () => {
  test('has what its readers demand: the claim, the verdict in words, its own address, who says so', () => {
    expect(
      review({ claim: 'Talks will begin', verdict: makeVerdict('reported', { label: 'Reported' }) }),
    ).toMatchObject({
      '@type': 'ClaimReview',
      url: 'https://check.example/sub/claims/talks/',
      claimReviewed: 'Talks will begin',
      datePublished: '2025-05-20',
      inLanguage: 'en',
      author: { '@type': 'Organization', name: 'The Check', url: 'https://check.example/sub/' },
      reviewRating: { '@type': 'Rating', alternateName: 'Reported', ratingExplanation: 'The summary of talks.' },
    });
  });

  test('tells of the claim who made it, when and where, and gives it no name', () => {
    const talks = makeSource('talks', {
      url: 'https://news.example/talks',
      publisher: 'News',
      published: '2025-05-13',
    });
    const { itemReviewed } = review({
      claimants: [makePerson('zelensky', { name: 'Zelensky', sameAs: ['https://www.wikidata.org/wiki/Q3874799'] })],
      said: { on: '2025-05-13', in: [makeTarget(talks, 'p1'), makeTarget(talks, 'p2')] },
    });
    expect(itemReviewed).toEqual({
      '@type': 'Claim',
      author: [{ '@type': 'Person', name: 'Zelensky', sameAs: 'https://www.wikidata.org/wiki/Q3874799' }],
      datePublished: '2025-05-13',
      appearance: [
        {
          '@type': 'NewsArticle',
          name: 'Title of talks',
          url: 'https://news.example/talks',
          archivedAt: 'https://check.example/sub/sources/talks/',
          datePublished: '2025-05-13',
          publisher: { '@type': 'Organization', name: 'News' },
        },
      ],
    });
  });

  test('has numbers, whole ones with both ends, in the family truth alone', () => {
    const truth = review({ verdict: makeVerdict('overstated', { family: 'truth', rating: 3 }) });
    expect(truth.reviewRating).toMatchObject({ ratingValue: 3, worstRating: 1, bestRating: 5 });
    for (const family of ['evidence', 'context', 'opinion'] as const) {
      expect(Object.keys(review({ verdict: makeVerdict('x', { family }) }).reviewRating)).toEqual([
        '@type',
        'alternateName',
        'ratingExplanation',
      ]);
    }
  });

  test('there is none of a withdrawn claim or an open forecast, and one of a resolved forecast', () => {
    const withdrawn = { on: '2025-07-01', note: 'Forged.' };
    expect(claimReview(makeClaim('a', { withdrawn }), publication)).toBeNull();
    expect(claimReview(makeClaim('a', { forecast: 'open' }), publication)).toBeNull();
    expect(claimReview(makeClaim('a', { forecast: 'resolved' }), publication)).not.toBeNull();
  });

  test('each source cited is a citation, and every correction is told with its day', () => {
    const told = review({
      sources: [makeSource('law', { kind: 'law' }), makeSource('film', { kind: 'video' })],
      corrections: [{ on: '2025-06-01', kind: 'update', note: 'It is known now.', was: makeVerdict('x') }],
    });
    expect(told.citation.map((work: Record<string, string>) => [work['@type'], work.url])).toEqual([
      ['Legislation', 'https://check.example/sub/sources/law/'],
      ['CreativeWork', 'https://check.example/sub/sources/film/'],
    ]);
    expect(told.correction).toEqual([
      { '@type': 'CorrectionComment', name: 'update', datePublished: '2025-06-01', text: 'It is known now.' },
    ]);
    expect(told.dateModified).toBe('2025-06-01');
  });

  test('translations point at each other, without those that were withdrawn', () => {
    const original = makeClaim('en');
    const german = makeClaim('de', { language: 'de', translationOf: original });
    const gone = makeClaim('fr', { withdrawn: { on: '2025-07-01', note: 'Wrong.' } });
    original.translations = [german, gone];
    german.translations = [original, gone];
    const url = (id: string) => `https://check.example/sub/claims/${id}/`;
    const [first, second] = [original, german].map((claim) =>
      JSON.parse(JSON.stringify(claimReview(claim, publication))),
    );
    expect(first.workTranslation).toEqual([
      { '@type': 'CreativeWork', name: 'The claim de', url: url('de'), inLanguage: 'de' },
    ]);
    expect(first).not.toHaveProperty('translationOfWork');
    expect(second.translationOfWork).toMatchObject({ '@type': 'CreativeWork', url: url('en') });
    expect(second).not.toHaveProperty('workTranslation');
  });

  test('each type is one plain string, also of what stands in it, and only one thing in it is a review', () => {
    const told = review({
      claimants: [makePerson('a'), makePerson('b', { kind: 'organization' })],
      sources: [makeSource('x')],
      translations: [makeClaim('de')],
    });
    const types: unknown[] = [];
    JSON.stringify(told, (key, value) => {
      if (key === '@type') types.push(value);
      return value;
    });
    for (const type of types) expect(type).toBeTypeOf('string');
    expect(types.filter((type) => type === 'ClaimReview')).toHaveLength(1);
  });
});

test('the publication names the policies that it has pages for, and no others', () => {
  expect(organizationOf(publication)).toEqual({
    '@type': 'Organization',
    name: 'The Check',
    url: 'https://check.example/sub/',
    publishingPrinciples: 'https://check.example/sub/methodology/',
    correctionsPolicy: 'https://check.example/sub/corrections-policy/',
    ownershipFundingInfo: 'https://check.example/sub/funding/',
  });
  expect(organizationOf({ site, pages: new Map() })).not.toHaveProperty('correctionsPolicy');
});

test('the site can be searched from where it is found', () => {
  expect(webSiteOf(publication)).toMatchObject({
    url: 'https://check.example/sub/',
    potentialAction: {
      target: { urlTemplate: 'https://check.example/sub/search/?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  });
});

test('the feed of reviews has those that are rated now, newest first, and when the last one changed', () => {
  const feed = JSON.parse(
    longJson(
      claimReviewFeed(
        makeArchive({
          pages,
          claimList: [
            makeClaim('new', {
              published: '2025-06-02',
              corrections: [{ on: '2025-08-01', kind: 'correction', note: 'N.', was: null }],
            }),
            makeClaim('open', { forecast: 'open' }),
            makeClaim('gone', { withdrawn: { on: '2025-09-01', note: 'Gone.' } }),
            makeClaim('old', { published: '2025-06-01' }),
          ],
        }),
      ),
    ),
  );
  expect(feed).toMatchObject({ '@type': 'DataFeed', dateModified: '2025-08-01' });
  expect(
    feed.dataFeedElement.map((each: { dateModified: string; item: { url: string }[] }) => [
      each.item[0]?.url,
      each.dateModified,
    ]),
  ).toEqual([
    ['https://check.example/sub/claims/new/', '2025-08-01'],
    ['https://check.example/sub/claims/old/', '2025-06-01'],
  ]);
});

test('a person has a role, an organization a description; what is known elsewhere is the same', () => {
  expect(personOf(makePerson('a', { role: 'President', bio: 'Born.', sameAs: ['https://a.example/'] }), site)).toEqual({
    '@type': 'Person',
    name: 'a',
    sameAs: 'https://a.example/',
    url: 'https://check.example/sub/people/a/',
    jobTitle: 'President',
    description: 'Born.',
  });
  expect(personOf(makePerson('b', { kind: 'organization', role: 'Council' }), site)).toMatchObject({
    '@type': 'Organization',
    description: 'Council',
  });
});

test('a source is described by what its document states, and holds none of its words', () => {
  const source = makeSource('talks', {
    authors: ['A. Writer'],
    archives: [{ url: 'https://archive.example/1', on: null }],
    url: 'https://news.example/',
  });
  expect(sourceOf(source, site)).toEqual({
    '@type': 'NewsArticle',
    name: 'Title of talks',
    headline: 'Title of talks',
    url: 'https://news.example/',
    archivedAt: ['https://check.example/sub/sources/talks/', 'https://archive.example/1'],
    inLanguage: 'en',
    author: [{ '@type': 'Person', name: 'A. Writer' }],
  });
});

test('the way to a page leads over its list; no way leads to the home page', () => {
  const sections = { claims: 'Claims', sources: 'Sources', people: 'People', topics: 'Topics', verdicts: 'Verdicts' };
  const way = (path: string) => trailOf({ name: 'This', path }, 'Home', sections)?.map((crumb) => crumb.path);
  expect(way('/')).toBeUndefined();
  expect(way('/claims/')).toEqual(['/', '/claims/']);
  expect(way('/claims/2025/talks/')).toEqual(['/', '/claims/', '/claims/2025/talks/']);
  expect(way('/about/')).toEqual(['/', '/about/']);
  expect(breadcrumbList([{ name: 'Home', path: '/' }], site)).toMatchObject({
    itemListElement: [{ position: 1, name: 'Home', item: 'https://check.example/sub/' }],
  });
});

test.each(HOSTILE)('in the head of a page, %j is still one script with the same words', (claim) => {
  const text = scriptText(
    claimReview(makeClaim('talks', { claim, summary: claim }), publication) ?? { '@type': 'Thing' },
  );
  const tree = fromHtml(`<head><script type="application/ld+json">${text}</script><title>T</title></head>`);
  expect(selectAll('script', tree)).toHaveLength(1);
  expect(select('title', tree)).toBeTruthy();
  const read = JSON.parse(textOf(select('script', tree) ?? tree));
  expect(read.claimReviewed).toBe(claim);
  expect(read.reviewRating.ratingExplanation).toBe(claim);
});
