import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/search/ask.ts';
import { Bundle } from '../../../src/search/bundle.ts';
import { foldWord } from '../../../src/search/fold-word.ts';
import { readFoundPage } from '../../../src/search/found-page.ts';
import type { PagefindModule } from '../../../src/search/pagefind.ts';

/** A few claims behind the interface of Pagefind, with whole words and beginnings as it has them. */
function archiveOf(claims: Record<string, { title: string; summary?: string; text?: string }>, stop: string[] = []) {
  const pages = Object.entries(claims).map(([id, { title, summary = '', text = '' }]) => {
    const content = [title, summary, text].filter(Boolean).join(' ');
    return { id, content, words: content.split(/\s+/).map(foldWord), meta: { title, summary } };
  });
  const search: PagefindModule['search'] = async (query, options) => {
    const whole = query?.startsWith('"');
    const wanted = (query ?? '').replaceAll('"', '').split(' ').map(foldWord).filter(Boolean);
    const hold = (word: string, term: string) => (whole ? word === term : word.startsWith(term));
    const found = pages.filter(({ words }) =>
      options?.filters?.kind === 'source'
        ? false
        : whole
          ? words.some((_, at) => wanted.every((term, step) => words[at + step] === term))
          : wanted.every((term) => words.some((word) => hold(word, term))),
    );
    return {
      results: found.map(({ id, words, content, meta }) => ({
        id,
        score: 1,
        words: words.flatMap((word, at) => (wanted.some((term) => hold(word, term)) ? [at] : [])).slice(0, 1),
        data: async () => ({ raw_url: `/${id}`, content, meta }),
      })),
      unfilteredResultCount: found.length,
      filters: {},
    };
  };
  return Bundle.open({
    name: 'en',
    language: 'en',
    module: { search, filters: async () => ({}) } as unknown as PagefindModule,
    common: { pages: pages.length, stop, common: {}, vocabulary: [], sources: 0, chunks: { count: 1, bytes: 0 } },
    read: (data) => readFoundPage(data, { address: '/', name: null }),
    always: {},
    vocabulary: async () => [],
    shards: 1,
  });
}

async function answer(question: string, claims: Parameters<typeof archiveOf>[0], stop?: string[]) {
  const found = await ask(question, [await archiveOf(claims, stop)], {
    filters: {},
    newestFirst: false,
    counted: false,
  });
  return { ...found, ids: (await found.next(20)).map(({ href }) => href.slice(1)) };
}

test('one rare word weighs more than several common ones', async () => {
  const { ids } = await answer(
    'the council of the bridge and Kellogg',
    {
      a: { title: 'the council of the bridge' },
      b: { title: 'the council of the town and the bridge' },
      c: { title: 'the council sits' },
      rare: { title: 'Kellogg came' },
    },
    ['the', 'of', 'and'],
  );
  expect(ids[0]).toBe('rare');
});

test('in a small archive stop words say nothing, however few pages hold them', async () => {
  const { ids, matched } = await answer(
    'did you see the viaduct',
    {
      a: { title: 'What did happen' },
      b: { title: 'A viaduct fell' },
      c: { title: 'You and the others' },
    },
    ['did', 'you', 'the', 'a', 'what'],
  );
  expect(ids).toEqual(['b']);
  expect(matched).toEqual(['viaduct']);
});

test('words side by side and in order count more than the same words apart', async () => {
  const { ids } = await answer('white house dinner was poisoned yesterday they say', {
    apart: { title: 'In the town stands a house painted white' },
    beside: { title: 'The town has a white house' },
  });
  expect(ids[0]).toBe('beside');
});

test('a claim that the question covers comes before one that says much else', async () => {
  const { ids } = await answer('they closed the bridge for good today believe me', {
    much: { title: 'Bridge, tunnel, ferry, harbour, railway and airport closed in winter' },
    little: { title: 'Bridge closed' },
  });
  expect(ids[0]).toBe('little');
});

test('words in the claim count more than the same words far down in the text', async () => {
  const { ids } = await answer('velvet submarine', {
    deep: { title: 'Something else', text: `${'filler '.repeat(200)} velvet submarine` },
    claim: { title: 'A velvet submarine was seen' },
  });
  expect(ids[0]).toBe('claim');
});

describe('phrases', () => {
  const claims = {
    exact: { title: 'He will not attend the meeting' },
    loose: { title: 'Attend he will, not the meeting' },
  };

  test('between marks, words must stand as they do there', async () => {
    expect((await answer('"will not attend"', claims)).ids).toEqual(['exact']);
  });

  test('a phrase that nothing holds is told, and its words are looked for', async () => {
    const { ids, unknown } = await answer('"attend will not"', claims);
    expect(unknown).toEqual(['attend will not']);
    expect(ids).toHaveLength(2);
  });
});

test('what is still being typed finds words that begin so', async () => {
  const { ids, unknown } = await answer('viad', { a: { title: 'A viaduct fell' }, b: { title: 'A bridge' } });
  expect(ids).toEqual(['a']);
  expect(unknown).toEqual([]);
});

test('words that nothing holds are told, not dropped', async () => {
  const { matched, unknown, loose } = await answer('viaduct xyzzyqwv', { a: { title: 'A viaduct fell' } });
  expect(matched).toEqual(['viaduct']);
  expect(unknown).toEqual(['xyzzyqwv']);
  expect(loose).toBe(false);
});

test('nothing is found in an empty archive, and nothing breaks', async () => {
  expect(await answer('viaduct', {})).toMatchObject({ ids: [], total: 0, unknown: ['viaduct'] });
  expect(await answer('', {})).toMatchObject({ ids: [], total: 0 });
  expect(await answer('😂', { a: { title: 'A viaduct fell' } })).toMatchObject({ ids: [], total: 0 });
});
