import { describe, expect, test } from 'vitest';
import { readIndexedPart } from '../../../src/search/indexed-part.ts';

function page(main: string, attributes = 'data-pagefind-body'): string {
  return `<!doctype html><html lang="en-GB"><head><title>x</title></head><body><header>menu</header><main id="m" ${attributes}>${main}</main><footer>foot</footer></body></html>`;
}

const wrapped = (main: string, attributes = 'data-pagefind-body') =>
  `<!doctype html><html lang="en-GB"><body><main id="m" ${attributes}>${main}</main></body></html>`;

test('nothing but what can be found is kept', () => {
  expect(readIndexedPart(page('<p>One.</p>'))).toEqual({ language: 'en-gb', html: wrapped('<p>One.</p>') });
});

test('a page that does not ask to be found has no such part', () => {
  expect(readIndexedPart(page('<p>One.</p>', ''))).toBeNull();
  expect(readIndexedPart('<html><body><p data-pagefind-body>x</p></body></html>')).toBeNull();
  expect(readIndexedPart('')).toBeNull();
});

test('the words of a source are in their own language', () => {
  const attributes = 'data-pagefind-body data-search-language="AR"';
  expect(readIndexedPart(page('<p>x</p>', attributes))?.language).toBe('ar');
});

describe('what is to be ignored is emptied', () => {
  test.each([
    [
      'an element',
      '<p>a</p><div data-pagefind-ignore>b</div><p>c</p>',
      '<p>a</p><div data-pagefind-ignore></div><p>c</p>',
    ],
    [
      'one with others of its name within',
      '<div class="x" data-pagefind-ignore><div>b</div><p>c<div>d</div></p></div>e',
      '<div class="x" data-pagefind-ignore></div>e',
    ],
    [
      'one within another',
      '<div data-pagefind-ignore><span data-pagefind-ignore>b</span>c</div>d',
      '<div data-pagefind-ignore></div>d',
    ],
    ['one with a value', '<p data-pagefind-ignore="all">b</p>c', '<p data-pagefind-ignore="all"></p>c'],
    ['not text that names it', '<p title="x data-pagefind-ignored">a</p>', '<p title="x data-pagefind-ignored">a</p>'],
    ['not an element that has no end', 'a<br data-pagefind-ignore>b', 'a<br data-pagefind-ignore>b'],
    [
      'to its own end, whatever its attributes hold',
      '<div title="</div>" data-pagefind-ignore>b<i title=\'</div>\'>c</i></div>d',
      '<div title="</div>" data-pagefind-ignore></div>d',
    ],
  ])('%s', (_, main, kept) => {
    expect(readIndexedPart(page(main))?.html).toBe(wrapped(kept));
  });
});
