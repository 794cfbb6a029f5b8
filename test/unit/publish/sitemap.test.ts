import { expect, test } from 'vitest';
import { countParts, drawIndex, drawPart, sitemapPages } from '../../../src/publish/sitemap.ts';
import { makeArchive, makeClaim, makePerson, makeSource, makeTopic, makeVerdict, site } from './example.ts';

test('a claim changed when it was last updated or corrected, else when it was published', () => {
  const pages = sitemapPages(
    makeArchive({
      claimList: [
        makeClaim('plain', { published: '2025-05-01' }),
        makeClaim('updated', { published: '2025-05-01', updated: '2025-05-03' }),
        makeClaim('corrected', { corrections: [{ on: '2025-06-09', kind: 'update', note: 'Now known.', was: null }] }),
      ],
    }),
  );
  const changed = new Map(pages.map((page) => [page.path, page.changed]));
  expect(changed.get('/claims/plain/')).toBe('2025-05-01');
  expect(changed.get('/claims/updated/')).toBe('2025-05-03');
  expect(changed.get('/claims/corrected/')).toBe('2025-06-09');
  expect(changed.get('/claims/')).toBe('2025-06-09');
  expect(changed.get('/corrections/')).toBe('2025-06-09');
});

test('withdrawn claims and earlier addresses are left out', () => {
  const paths = sitemapPages(
    makeArchive({
      claimList: [
        makeClaim('kept', { formerly: ['earlier'] }),
        makeClaim('gone', { withdrawn: { on: '2025-06-01', note: 'Forged.' } }),
      ],
    }),
  ).map(({ path }) => path);
  expect(paths).toContain('/claims/kept/');
  expect(paths).not.toContain('/claims/gone/');
  expect(paths).not.toContain('/claims/earlier/');
});

test('the pages of the list of claims, of people, sources and verdicts are in it', () => {
  const paths = sitemapPages(
    makeArchive({
      claimList: Array.from({ length: 101 }, (_, index) => makeClaim(`c${index}`)),
      people: new Map([['kallas', makePerson('kallas')]]),
      sources: new Map([['talks', makeSource('talks')]]),
      verdicts: [makeVerdict('reported')],
    }),
  ).map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/claims/page/2/',
      '/claims/page/3/',
      '/people/kallas/',
      '/sources/talks/',
      '/verdicts/reported/',
    ]),
  );
  expect(paths).not.toContain('/claims/page/4/');
  expect(new Set(paths).size).toBe(paths.length);
});

test('further pages of people, topics and verdicts are in it, and change with the list', () => {
  const claims = Array.from({ length: 51 }, (_, index) => makeClaim(`c${index}`));
  const pages = sitemapPages(
    makeArchive({
      people: new Map([['desk', makePerson('desk', { wrote: claims })]]),
      topics: new Map([['bridge', makeTopic('bridge', { claims })]]),
      verdicts: [makeVerdict('reported', { claims })],
    }),
  ).filter(({ path }) => path.includes('/page/'));
  expect(pages).toEqual(
    ['/people/desk/page/2/', '/topics/bridge/page/2/', '/verdicts/reported/page/2/'].map((path) => ({
      path,
      changed: '2025-05-20',
    })),
  );
});

test('an archive without claims has a sitemap without dates', () => {
  const xml = drawPart(sitemapPages(makeArchive()), 1, site);
  expect(xml).toContain('<loc>https://check.example/sub/claims/</loc></url>');
  expect(xml).not.toContain('lastmod');
});

test('goes on in a further file after 50,000 addresses', () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => ({
    path: `/claims/c${index}/`,
    changed: index === 50_000 ? '2025-06-01' : null,
  }));
  expect(countParts(pages)).toBe(2);
  expect(drawPart(pages, 2, site).match(/<url>/g)).toHaveLength(1);
  expect(drawIndex(pages, site)).toContain(
    '<loc>https://check.example/sub/sitemap-2.xml</loc><lastmod>2025-06-01</lastmod>',
  );
});

test('escapes what XML would read as markup', () => {
  expect(drawPart([{ path: '/a&b/', changed: null }], 1, site)).toContain('/sub/a&#38;b/');
});
