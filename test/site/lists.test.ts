import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { type PageFile, readPages } from '../support/read-site.ts';

const pages = await readPages(inject('siteOfAll'));

/** The pages of a list, the first one first. */
function pagesOf(list: string): PageFile[] {
  const found = [list, ...Array.from({ length: 9 }, (_, index) => `${list}page/${index + 2}/`)].map((path) =>
    pages.find((page) => page.path === path),
  );
  return found.filter((page) => page !== undefined);
}

/** The claims that lists name with their verdicts, as the addresses of their links; below an element, if one is named. */
function claimsOf({ tree }: PageFile, within = 'main'): string[] {
  return selectAll(`${within} .card-claim a`, tree).map(({ properties }) => String(properties.href));
}

const published = (list: string) => pagesOf(list).flatMap((page) => claimsOf(page));

test.each([
  ['/verdicts/supported/', 'main', 67],
  ['/people/desk/', '[aria-labelledby=claims]', 61],
  ['/people/desk/', '[aria-labelledby=wrote]', 69],
  ['/topics/bridge/', '.timeline', 64],
])('the pages of %s (%s) name each claim once, and no page names more than fifty', (list, within, count) => {
  const named = pagesOf(list).map((page) => claimsOf(page, within));
  expect(named.map(({ length }) => length)).toEqual([50, count - 50]);
  expect(new Set(named.flat()).size).toBe(count);
  for (const address of named.flat()) expect(published('/claims/'), address).toContain(address);
});

test.each(['/verdicts/supported/', '/people/desk/', '/topics/bridge/'])('the pages of %s lead on and back', (list) => {
  const [first, second, ...others] = pagesOf(list) as [PageFile, PageFile];
  expect(others).toEqual([]);
  const linked = (page: PageFile, rel: string) =>
    select(`.pagination a[rel=${rel}]`, page.tree)?.properties.href as string | undefined;
  expect([linked(first, 'prev'), linked(first, 'next')]).toEqual([undefined, `/all${list}page/2/`]);
  expect([linked(second, 'prev'), linked(second, 'next')]).toEqual([`/all${list}`, undefined]);
  expect(select('link[rel=canonical]', second.tree)?.properties.href).toBe(`https://little.example/all${list}page/2/`);
});

test.each([
  ['/verdicts/supported/', 'Supported', '67 claims'],
  ['/people/desk/', 'The desk', '69 claims checked'],
  ['/topics/bridge/', 'The bridge', '64 claims'],
])('the first page of %s tells how many claims there are, the next which page it is', (list, name, count) => {
  const heads = pagesOf(list).map(({ tree }) => select('.list-head', tree) as Element);
  expect(heads.map((head) => textOf(select('h1', head) as Element))).toEqual([name, name]);
  const [first, second] = heads.map((head) => textOf(head));
  expect(first).toContain(count);
  expect(second).not.toContain(count);
  expect(second).toContain('Page 2 of 2');
});

test('a timeline goes on where its last page ended, with newer claims', () => {
  const timeline = pagesOf('/topics/bridge/');
  const days = timeline.flatMap(({ tree }) =>
    selectAll('.timeline-date time', tree).map(({ properties }) => String(properties.dateTime)),
  );
  expect(days).toEqual([...days].sort());
  const [first, second] = timeline.map(({ tree }) => select('.pagination a[rel]', tree));
  expect([first && textOf(first), second && textOf(second)]).toEqual(['Newer claims', 'Older claims']);
});

test('a list of fifty claims or fewer has no further page, and says nothing of pages', () => {
  for (const { path, tree } of pages.filter(({ path }) => /^\/(?:people|topics|verdicts)\/./.test(path))) {
    if (pagesOf(path.replace(/page\/\d+\/$/, '')).length > 1) continue;
    expect(selectAll('.pagination', tree), path).toEqual([]);
  }
});
