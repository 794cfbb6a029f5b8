import { expect, test } from 'vitest';
import { pagesOfClaims, pagesOfPerson, pagesOfTopic, routesOf } from '../../../src/publish/pages-of-lists.ts';
import { makeArchive, makeClaim, makeTopic, makeVerdict } from './example.ts';

const claims = (count: number) => Array.from({ length: count }, (_, index) => makeClaim(`c${index}`));

test('fifty claims stand on one page, and the next begins another', () => {
  expect(pagesOfClaims(makeArchive({ claimList: claims(50) })).map((page) => page.length)).toEqual([50]);
  expect(pagesOfClaims(makeArchive({ claimList: claims(51) })).map((page) => page.length)).toEqual([50, 1]);
});

test('an archive without claims has one page', () => {
  expect(pagesOfClaims(makeArchive())).toEqual([[]]);
});

test('withdrawn claims are on none', () => {
  const gone = makeClaim('gone', { withdrawn: { on: '2025-06-01', note: 'Forged.' } });
  expect(
    pagesOfClaims(makeArchive({ claimList: [gone, makeClaim('kept')] }))
      .flat()
      .map(({ id }) => id),
  ).toEqual(['kept']);
});

test('a page of a person has its part of the claims made and of those written, each list as far as it goes', () => {
  const pages = pagesOfPerson({ claims: claims(51), wrote: claims(120) });
  expect(pages.map(({ claims, wrote }) => [claims.length, wrote.length])).toEqual([
    [50, 50],
    [1, 50],
    [0, 20],
  ]);
  expect(pagesOfPerson({ claims: [], wrote: [] })).toEqual([{ claims: [], wrote: [] }]);
});

test('a timeline of fifty claims is not divided, however often they were changed', () => {
  const corrections = [{ on: '2025-06-01', kind: 'update' as const, note: 'Now known.', was: null }];
  const changed = claims(51).map((claim) => ({ ...claim, corrections }));
  expect(pagesOfTopic({ claims: changed.slice(1) }).map((page) => page.length)).toEqual([100]);
  const pages = pagesOfTopic({ claims: changed });
  expect(pages.map((page) => page.length)).toEqual([50, 50, 2]);
  expect(pages[1]?.[0]?.kind).toBe('claim');
  const told = pages.flat().map(({ kind, claim }) => `${kind} ${claim.id}`);
  expect(new Set(told).size).toBe(102);
});

test('each page has an address of its own, and the first has that of the list', () => {
  const routes = routesOf([makeTopic('bridge', { claims: claims(51) }), makeTopic('port')], pagesOfTopic);
  expect(routes.map(({ params, props }) => [params.list, props.entry.id, props.page, props.pages])).toEqual([
    ['bridge', 'bridge', 1, 2],
    ['bridge/page/2', 'bridge', 2, 2],
    ['port', 'port', 1, 1],
  ]);
  const [verdict] = routesOf([makeVerdict('truth/half')], () => [[]]);
  expect(verdict?.params.list).toBe('truth/half');
});
