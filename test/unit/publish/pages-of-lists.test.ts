import { expect, test } from 'vitest';
import { pagesOfClaims } from '../../../src/publish/pages-of-claims.ts';
import { makeArchive, makeClaim } from './example.ts';

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
