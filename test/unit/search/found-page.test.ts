import { describe, expect, test } from 'vitest';
import { readFoundPage } from '../../../src/search/found-page.ts';

const OTHER = { address: 'https://other.example/facts/', name: 'other.example' };

describe('the address of a page of another site lies on that site', () => {
  test.each([
    ['/claims/x/', 'https://other.example/facts/claims/x/'],
    ['javascript:alert(1)', 'https://other.example/facts/javascript:alert(1)'],
    ['data:text/html,x', 'https://other.example/facts/data:text/html,x'],
    ['https://evil.example/', 'https://other.example/facts/https://evil.example/'],
    ['//evil.example/x', 'https://other.example/facts/evil.example/x'],
    ['\\\\evil.example', 'https://other.example/facts/evil.example'],
    [' \t//evil.example', 'https://other.example/facts/evil.example'],
    ['../../../up/', 'https://other.example/up/'],
    ['..//evil.example', 'https://other.example//evil.example'],
  ])('%j', (raw, href) => {
    const page = readFoundPage({ raw_url: raw, url: raw }, OTHER);
    expect(page.href).toBe(href);
    expect(new URL(page.href).origin).toBe('https://other.example');
  });
});

test('a page of this site keeps its base', () => {
  expect(readFoundPage({ raw_url: '/claims/x/' }, { address: '/sub/', name: null }).href).toBe('/sub/claims/x/');
});

describe('what has another type than it should is empty', () => {
  test.each([null, 7, 'text', [], {}, { meta: 7, filters: [], anchors: 'x', raw_content: {} }])('%j', (data) => {
    expect(readFoundPage(data, OTHER)).toMatchObject({
      title: '',
      summary: '',
      kind: 'claim',
      blocks: [],
      family: '',
    });
  });
});

test('keys of the prototype are no facts', () => {
  const data = JSON.parse('{"__proto__": {"meta": {"title": "x"}}, "meta": {"__proto__": {"title": "y"}}}');
  expect(readFoundPage(data, OTHER).title).toBe('');
  expect(({} as Record<string, unknown>).title).toBeUndefined();
});

test('huge texts and lists are cut, and odd ids are dropped', () => {
  const page = readFoundPage(
    {
      meta: { title: 'x'.repeat(1e6), summary: 'y'.repeat(1e6), day: '2026-01-02"><script>' },
      raw_content: 'word '.repeat(1e6),
      filters: { family: ['truth" onload="x'] },
      anchors: [
        ...Array.from({ length: 10_000 }, (_, index) => ({ id: `p${index}`, title: 'p', location: index })),
        { id: '"><img>', title: 'p', location: 1 },
      ],
    },
    OTHER,
  );
  expect(page.title.length).toBeLessThan(1000);
  expect(page.summary.length).toBeLessThan(10_000);
  expect(page.words.length).toBeLessThan(100_000);
  expect(page.blocks.length).toBeLessThan(10_000);
  expect(page).toMatchObject({ day: '', family: '' });
});

describe('a rating is a number of the scale, of a verdict about truth', () => {
  const ratingOf = (rating: unknown, family: unknown = ['truth']) =>
    readFoundPage({ filters: { family, rating } }, OTHER).rating;
  test.each([
    [['1'], 1],
    [['5'], 5],
    [['2', '3'], 2],
  ])('%j is %j', (told, rating) => {
    expect(ratingOf(told)).toBe(rating);
  });
  test.each([
    undefined,
    null,
    '3',
    3,
    [],
    [3],
    [['3']],
    ['0'],
    ['6'],
    ['-1'],
    ['2.5'],
    ['1e0'],
    ['03'],
    ['3\n'],
    ['３'],
    ['3"] { color: red'],
    { 0: '3' },
  ])('%j is none', (told) => {
    expect(ratingOf(told)).toBeNull();
  });
  test.each(['evidence', 'forecast', '', 'truthful', 'Truth'])('a verdict of the family %j has none', (family) => {
    expect(ratingOf(['3'], [family])).toBeNull();
  });
});
