import { expect, test } from 'vitest';
import type { Bundle } from '../../../src/search/bundle.ts';
import { suggest } from '../../../src/search/suggest.ts';

/** A bundle of which nothing is asked but its vocabulary, commonest word first. */
function bundleOf(...words: string[]): Bundle {
  return { vocabulary: async () => words } as unknown as Bundle;
}

test('a word with a wrong, missing or doubled letter, or two that changed places, is mended', async () => {
  const bundles = [bundleOf('kellogg', 'bridge', 'council')];
  for (const [slip, word] of [
    ['kelogg', 'kellogg'],
    ['brigde', 'bridge'],
    ['brridge', 'bridge'],
    ['counsil', 'council'],
  ]) {
    expect(await suggest(slip ?? '', bundles)).toBe(word);
  }
});

test('the nearest word is meant, and of those as near the commonest', async () => {
  expect(await suggest('minutex', [bundleOf('minute', 'minutes', 'minuted')])).toBe('minute');
  expect(await suggest('ceasefiree', [bundleOf('ceasefires', 'ceasefire')])).toBe('ceasefires');
});

test('a short word, a number and a word unlike any other are left alone', async () => {
  const bundles = [bundleOf('war', '2024', 'bridge')];
  for (const word of ['wat', '2025', 'xyzzyqwv', 'bridges and more']) expect(await suggest(word, bundles)).toBeNull();
});
