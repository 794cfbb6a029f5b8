import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Annotation } from '../../../src/publish/annotations/annotation.ts';
import {
  ANNOTATIONS_PER_PAGE,
  annotationCollection,
  annotationPage,
  pagesOfCitations,
} from '../../../src/publish/annotations/pages-of-annotations.ts';
import { dataSchema } from '../../../src/publish/schemas/data-schemas.ts';
import { makeArchive, makeBlock, makeCitation, makeClaim, makeSource, makeTarget } from './example.ts';

const source = makeSource('minutes', { blocks: [makeBlock('p1', 'It costs 17 million.')] });
const HOME = 'https://check.example/sub/data/';

/** A claim that cites the same block again and again. */
function claimCiting(id: string, times: number) {
  const { citation, reference } = makeCitation(1, makeTarget(source, 'p1'), null);
  const citations = Array.from({ length: times }, () => ({ ...citation }));
  reference.citations.splice(0, 1, ...citations);
  return makeClaim(id, { citations, references: [reference] });
}

/** An archive of so many citations, seven a claim. */
function archiveOf(total: number): Archive {
  const claimList = [];
  for (let left = total; left > 0; left -= 7) claimList.push(claimCiting(`c${total - left}`, Math.min(7, left)));
  return makeArchive({ claimList });
}

/** What a client gets that begins with the collection and follows `next`. */
function follow(archive: Archive): Annotation[] {
  const collection = annotationCollection(archive);
  const all = [...collection.first.items];
  let { next } = collection.first;
  while (next !== undefined) {
    const page = annotationPage(archive, Number(/annotations\/(\d+)\.json$/.exec(next)?.[1]));
    expect(page.id).toBe(next);
    expect(page.startIndex).toBe(all.length);
    all.push(...page.items);
    next = page.next;
  }
  expect(all).toHaveLength(collection.total);
  return all;
}

test('up to 500 annotations stand in one file, whose only page is a part of it', () => {
  const collection = annotationCollection(archiveOf(ANNOTATIONS_PER_PAGE));
  expect(collection).toMatchObject({
    id: `${HOME}annotations.json`,
    total: 500,
    first: { id: `${HOME}annotations.json#first`, startIndex: 0 },
  });
  expect(collection.first.items).toHaveLength(500);
  expect(collection).not.toHaveProperty('last');
  expect(collection.first).not.toHaveProperty('next');
});

test('above that the collection names its pages, and each page its neighbours', () => {
  const archive = archiveOf(2 * ANNOTATIONS_PER_PAGE + 1);
  expect(annotationCollection(archive)).toMatchObject({
    total: 1001,
    first: { id: `${HOME}annotations/1.json`, next: `${HOME}annotations/2.json`, startIndex: 0 },
    last: `${HOME}annotations/3.json`,
  });
  const pages = [1, 2, 3].map((page) => annotationPage(archive, page));
  expect(
    pages.map(({ id, partOf, prev, next, startIndex, items }) => [id, partOf, prev, next, startIndex, items.length]),
  ).toEqual([
    [`${HOME}annotations/1.json`, `${HOME}annotations.json`, undefined, `${HOME}annotations/2.json`, 0, 500],
    [
      `${HOME}annotations/2.json`,
      `${HOME}annotations.json`,
      `${HOME}annotations/1.json`,
      `${HOME}annotations/3.json`,
      500,
      500,
    ],
    [`${HOME}annotations/3.json`, `${HOME}annotations.json`, `${HOME}annotations/2.json`, undefined, 1000, 1],
  ]);
  expect(annotationCollection(archive).first.items).toEqual(pages[0]?.items);
});

test.each([0, 1, 499, 500, 501, 1000, 1001, 1750])(
  'of %i annotations none is lost on the way through the pages, none comes twice, and their order is that of the claims',
  (total) => {
    const archive = archiveOf(total);
    const found = follow(archive).map(({ id }) => id);
    expect(new Set(found).size).toBe(total);
    const place = (claim: string, index: number) => `https://check.example/sub/claims/${claim}/#cite-1-${index + 1}`;
    expect(found).toEqual(
      [...archive.claims.values()].flatMap(({ id, citations }) => citations.map((_, index) => place(id, index))),
    );
    expect(follow(archive).map(({ id }) => id)).toEqual(found);
  },
);

test('the collection has every citation of the claims that are shown, and none of those withdrawn', () => {
  const gone = { ...claimCiting('gone', 1), withdrawn: { on: '2025-07-01', note: 'Gone.' } };
  const archive = makeArchive({ claimList: [claimCiting('a', 2), gone, claimCiting('b', 1)] });
  const found = annotationCollection(archive);
  expect(found.total).toBe(3);
  expect(found.first.items.map(({ id }) => id).join()).not.toContain('gone');
  expect(pagesOfCitations(makeArchive())).toEqual([[]]);
  expect(annotationCollection(makeArchive())).toMatchObject({ total: 0, first: { items: [] } });
});

test('collections and pages pass the schemas that are published of them, and others do not', () => {
  const ajv = new Ajv2020();
  addFormats.default(ajv);
  const [isCollection, isPage] = [
    ajv.compile(dataSchema('data-annotations')),
    ajv.compile(dataSchema('data-annotation-page')),
  ];
  for (const total of [0, 500, 1001]) {
    const archive = archiveOf(total);
    const collection = annotationCollection(archive);
    expect(isCollection(collection), ajv.errorsText(isCollection.errors)).toBe(true);
    expect(isPage(collection)).toBe(false);
    expect(isCollection({ ...collection, first: { ...collection.first, startIndex: 1 } })).toBe(false);
    for (const number of pagesOfCitations(archive).keys()) {
      const page = annotationPage(archive, number + 1);
      expect(isPage(page), ajv.errorsText(isPage.errors)).toBe(true);
      expect(isCollection(page)).toBe(false);
      expect(isPage({ ...page, partOf: undefined })).toBe(false);
      expect(isPage({ ...page, next: 2 })).toBe(false);
    }
  }
});
