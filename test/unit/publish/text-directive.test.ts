import { expect, test } from 'vitest';
import type { Range, Source } from '../../../src/archive/archive.ts';
import { linkToCopy, linkToOriginal, linkToPassage } from '../../../src/publish/original-link.ts';
import { textDirectives } from '../../../src/publish/text-fragments/text-directive.ts';
import { makeBlock, makeCitation, makeSource, makeTarget, site } from './example.ts';

function sourceOf(texts: Record<string, string>, over: Partial<Source> = {}): Source {
  const blocks = Object.entries(texts).map(([id, text]) => makeBlock(id, text));
  return makeSource('talks', {
    blocks,
    url: 'https://news.example/talks',
    publishable: new Map(blocks.map(({ id }) => [id, 'all'])),
    ...over,
  });
}

function directives(source: Source, block: string, words: string): string[] {
  const start = source.blocks.find(({ id }) => id === block)?.text.indexOf(words) ?? -1;
  return textDirectives(source, new Map([[block, [[start, start + words.length]]]]));
}

test('a few words stand there as they are, with what would part them in its other form', () => {
  const source = sourceOf({ p1: 'The well-known chair, Ada & Bo, left at 5:30.' });
  expect(directives(source, 'p1', 'well-known chair, Ada & Bo, left')).toEqual([
    'text=well%2Dknown%20chair%2C%20Ada%20%26%20Bo%2C%20left',
  ]);
});

test('many words are their first and their last', () => {
  const source = sourceOf({ p1: 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen.' });
  expect(directives(source, 'p1', source.blocks[0]?.text ?? '')).toEqual([
    'text=One%20two%20three%20four,eleven%20twelve%20thirteen%20fourteen',
  ]);
});

test('words that stand twice, in whatever case, are told apart by what is around them', () => {
  const source = sourceOf({
    p1: 'He will go. Later the talks end.',
    p2: 'Or HE WILL GO, they say.',
    p3: 'Now thé Talks end.',
  });
  expect(directives(source, 'p1', 'He will go')).toEqual(['text=He%20will%20go']);
  expect(directives(source, 'p2', 'HE WILL GO')).toEqual(['text=Or-,HE%20WILL%20GO']);
  expect(directives(source, 'p3', 'Talks end')).toEqual([`text=${encodeURIComponent('Now thé')}-,Talks%20end`]);
});

test('what stands around a block is in the blocks next to it', () => {
  const source = sourceOf({ h: 'Go now', p0: 'First:', p1: '“Go now”', p2: 'Then more.' });
  expect(directives(source, 'p1', 'Go now')).toEqual(['text=First%3A-,%E2%80%9CGo%20now']);
});

test('a word that a quotation cuts is taken whole', () => {
  const source = sourceOf({ p1: 'It was Putin’s offer.' });
  expect(directives(source, 'p1', 'Putin')).toEqual([`text=${encodeURIComponent('Putin’s')}`]);
});

test('words that were taken back by the publisher are not sought', () => {
  const source = sourceOf({ p1: 'He will go.', p2: 'He will stay.' });
  const [first] = source.blocks;
  if (first) first.until = '2025-06-01';
  expect(directives(source, 'p1', 'He will go')).toEqual([]);
  expect(directives(source, 'p2', 'He will')).toEqual(['text=He%20will']);
});

test('no word is used that rights keep back: neither to widen a word nor to tell passages apart', () => {
  const text = 'The secret minister said: peace comes. Then the secret envoy said: peace comes.';
  const shown = (...words: [string, number][]): Map<string, Range[]> =>
    new Map([
      ['p1', words.map(([part, from]): Range => [text.indexOf(part, from), text.indexOf(part, from) + part.length])],
    ]);
  const second = text.indexOf('envoy');
  const only = sourceOf({ p1: text }, { rights: 'quote', publishable: shown(['peace comes', second]) });
  expect(textDirectives(only, shown(['peace comes', second]))).toEqual([]);
  const first = sourceOf({ p1: text }, { rights: 'quote', publishable: shown(['peace comes', 0]) });
  expect(textDirectives(first, shown(['peace comes', 0]))).toEqual(['text=peace%20comes']);
  const more = sourceOf({ p1: text }, { rights: 'quote', publishable: shown(['envoy said: peace comes', second]) });
  expect(textDirectives(more, shown(['peace comes', second]))).toEqual(
    ['text=said%3A-,peace%20comes'].map((each) => each.replace('said', 'envoy%20said')),
  );
  const cut = sourceOf({ p1: text }, { rights: 'quote', publishable: shown(['minist', 0]) });
  expect(textDirectives(cut, shown(['minist', 0]))).toEqual([]);
});

test('a document of which nothing is known has no directive, and one without words neither', () => {
  expect(textDirectives(sourceOf({}), new Map())).toEqual([]);
  expect(textDirectives(sourceOf({ p1: '— … —' }), new Map([['p1', [[0, 5]]]]))).toEqual([]);
});

test('half a surrogate pair breaks nothing', () => {
  const text = 'so \ud83d he said';
  expect(directives(sourceOf({ p1: text }), 'p1', text)).toEqual(['text=so%20%EF%BF%BD%20he%20said']);
});

test('a link to a passage has its words, where they are, and where copies are', () => {
  const source = sourceOf(
    { p1: 'The council said that it will not close the bridge.' },
    {
      archives: [
        { url: 'https://archive.example/1', on: '2025-05-15' },
        { url: 'https://archive.example/2', on: null },
      ],
    },
  );
  const { reference } = makeCitation(1, makeTarget(source, 'p1'), { p1: 'will not close' });
  expect(linkToPassage(reference, site)).toEqual({
    href: 'https://news.example/talks#:~:text=will%20not%20close',
    'data-originalurl': 'https://news.example/talks',
    'data-versionurl': 'https://archive.example/1 2025-05-15 https://archive.example/2',
    'data-versiondate': '2025-05-14',
  });
  expect(linkToOriginal({ ...source, archives: [] }, site)?.['data-versionurl']).toBe(
    'https://check.example/sub/sources/talks/',
  );
  expect(linkToCopy(source, { url: 'https://archive.example/1', on: '2025-05-15' })).toEqual({
    href: 'https://archive.example/1',
    'data-originalurl': 'https://news.example/talks',
    'data-versiondate': '2025-05-15',
  });
});

test('an address with a fragment keeps it; a time or a page leads there instead; no address is no link', () => {
  const texts = { p1: 'The council said so.' };
  const link = (over: Partial<Source>, block: object = {}) => {
    const source = sourceOf(texts, over);
    Object.assign(source.blocks[0] ?? {}, block);
    return linkToPassage(makeCitation(1, makeTarget(source, 'p1'), { p1: 'said so' }).reference, site)?.href;
  };
  expect(link({ url: 'https://a.example/#/talks' })).toBe('https://a.example/#/talks:~:text=said%20so');
  expect(link({ kind: 'video' })).toBe('https://news.example/talks');
  expect(link({}, { at: 65 })).toBe('https://news.example/talks#t=65');
  expect(link({}, { page: 4 })).toBe('https://news.example/talks#page=4');
  expect(link({ url: null })).toBeUndefined();
});

test('without quoted words a link leads to the passage; with words that may not be shown, to the document', () => {
  const source = sourceOf({ p1: 'The council said so.' });
  const bare = makeCitation(1, makeTarget(source, 'p1'), null).reference;
  expect(linkToPassage(bare, site)?.href).toBe('https://news.example/talks#:~:text=The%20council%20said%20so');
  const hidden = { ...source, rights: 'none' as const, publishable: new Map([['p1', []]]) };
  const secret = makeCitation(1, makeTarget(hidden, 'p1'), { p1: 'said so' }, { published: false }).reference;
  expect(linkToPassage(secret, site)?.href).toBe('https://news.example/talks');
});
