import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { splitSegments } from '../../src/markup/segments.ts';

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: (ElementContent | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

test('a text without components is one stretch of HTML', () => {
  expect(splitSegments([element('p', {}, 'a < b & c'), element('hr', {})], '/')).toEqual([
    { html: '<p>a &#x3C; b &#x26; c</p><hr>' },
  ]);
});

test('a component in a sentence parts the HTML, and keeps its words', () => {
  const paragraph = element(
    'p',
    { title: 'x' },
    'he ',
    element('Quote', { use: 0 }, 'said ', element('em', {}, 'so')),
    '.',
  );
  expect(splitSegments([paragraph], '/')).toEqual([
    { html: '<p title="x">he ' },
    { component: 'Quote', use: 0, children: [{ html: 'said <em>so</em>' }] },
    { html: '.</p>' },
  ]);
});

test('components stand in components', () => {
  const figure = element('Figure', { use: 0 }, 'see ', element('Cite', { use: 1 }));
  expect(splitSegments([figure], '/')).toEqual([
    { component: 'Figure', use: 0, children: [{ html: 'see ' }, { component: 'Cite', use: 1, children: [] }] },
  ]);
});

test('links within the site go below the base, others stay', () => {
  const links = ['/about/', '#here', 'https://example.org/', '//example.org/'].map((href) =>
    element('a', { href }, 'x'),
  );
  expect(splitSegments(links, '/sub/')).toEqual([
    {
      html: '<a href="/sub/about/">x</a><a href="#here">x</a><a href="https://example.org/">x</a><a href="//example.org/">x</a>',
    },
  ]);
});
