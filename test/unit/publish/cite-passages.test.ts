import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { citePassagesAsBibtex, citePassagesAsCsl } from '../../../src/publish/cite-passages.ts';
import { makeBlock, makeCitation, makeClaim, makeSource, makeTarget, site } from './example.ts';
import { HOSTILE } from './hostile.ts';

const source = makeSource('2025/minutes', {
  title: 'Minutes of a meeting: 100 % of _all_ & more',
  kind: 'report',
  publisher: 'The Council of {Somewhere}',
  authors: ['Ada Writer', 'The Clerk & Sons'],
  url: 'https://council.example/minutes?a=1&b=2#top',
  published: '2025-05-13',
  blocks: ['p1', 'p2', 'p3'].map((id) => makeBlock(id)),
});
const claim = makeClaim('bridge', {
  references: [
    makeCitation(1, makeTarget(source, 'p1'), null).reference,
    makeCitation(2, makeTarget(source, 'p2', 'p3'), null).reference,
    makeCitation(3, makeTarget(makeSource('bare'), 'p9'), null).reference,
  ],
});

test('each passage is an item with its paragraph, its document and the archived copy', () => {
  const [first, second, third] = citePassagesAsCsl(claim, site);
  expect(first).toEqual({
    id: '2025/minutes#p1',
    type: 'report',
    title: 'Minutes of a meeting: 100 % of _all_ & more',
    author: [{ literal: 'Ada Writer' }, { literal: 'The Clerk & Sons' }],
    publisher: 'The Council of {Somewhere}',
    issued: { 'date-parts': [[2025, 5, 13]] },
    accessed: { 'date-parts': [[2025, 5, 14]] },
    URL: 'https://council.example/minutes?a=1&b=2#top',
    archive: 'The Check',
    archive_location: 'https://check.example/sub/sources/2025/minutes/#p1',
    language: 'en',
    locator: 'p1',
    custom: { label: 'paragraph' },
  });
  expect([second?.id, second?.locator]).toEqual(['2025/minutes#p2..p3', 'p2–p3']);
  expect(third).toMatchObject({ URL: 'https://check.example/sub/sources/bare/#p9' });
  expect(third).not.toHaveProperty('author');
});

test('Citation.js reads the items and cites the paragraph', () => {
  const items = citePassagesAsCsl(claim, site);
  const cite = new Cite(items);
  expect(cite.data).toHaveLength(3);
  expect(cite.data[0]).toMatchObject({ title: source.title, publisher: source.publisher, locator: 'p1' });
  const apa = { template: 'apa' };
  const entry = items.slice(0, 1).map(({ id, locator, custom }) => ({ id, locator, label: custom.label }));
  const cited = cite.format('citation', { ...apa, entry } as never);
  expect(cited).toContain('para. p1');
  expect(cite.format('bibliography', apa as never)).toContain('https://council.example/minutes');
});

test('Citation.js reads the same from BibTeX', () => {
  const { data } = new Cite(citePassagesAsBibtex(claim, site));
  expect(data).toHaveLength(3);
  expect(data[0]).toMatchObject({
    author: [{ family: 'Ada Writer' }, { family: 'The Clerk & Sons' }],
    title: source.title,
    URL: source.url,
    issued: { 'date-parts': [[2025, 5, 13]] },
    language: 'en',
  });
  expect(String(data[1]?.note)).toContain('p2–p3');
});

test.each(HOSTILE)('%j is a title letter by letter, in both forms', (text) => {
  const hostile = makeSource('hostile', { title: text, publisher: text, authors: [text] });
  const claim = makeClaim('a', { references: [makeCitation(1, makeTarget(hostile, 'p1'), null).reference] });
  expect(new Cite(JSON.stringify(citePassagesAsCsl(claim, site))).data[0]).toMatchObject({
    title: text,
    publisher: text,
  });
  const [entry, ...others] = new Cite(citePassagesAsBibtex(claim, site)).data;
  expect(others).toEqual([]);
  // TeX knows no white space but the space.
  expect(entry?.title).toBe(text.replace(/\s+/g, ' '));
});

test('the reader that is asked is one that nobody here wrote', () => {
  expect(plugins.list()).toEqual(expect.arrayContaining(['@bibtex', '@csl']));
});
