import { expect, test } from 'vitest';
import { rankByRarity, wordsOf } from '../../src/search/rarity.ts';

const page = (id: string, score = 1) => ({ id, score });

test('one rare word weighs more than several common ones', () => {
  const common = ['a', 'b', 'c', 'd'].map((id) => page(id));
  const ranked = rankByRarity(
    [
      { word: 'the', found: [...common] },
      { word: 'of', found: [...common] },
      { word: 'kellogg', found: [page('rare')] },
    ],
    5,
    ({ id }) => id,
  );
  expect(ranked[0]).toMatchObject({ document: { id: 'rare' }, words: ['kellogg'] });
});

test('words that nothing holds change nothing', () => {
  expect(rankByRarity([{ word: 'xyzzy', found: [] }], 10, ({ id }: { id: string; score: number }) => id)).toEqual([]);
});

test('a pasted post is taken apart into its distinct words, in any script', () => {
  expect(wordsOf('Did Putin’s envoy… say "NO"?? no! Київ 2025')).toEqual([
    'did',
    'putin’s',
    'envoy',
    'say',
    'no',
    'київ',
    '2025',
  ]);
});
