import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { excerptBlock } from '../../src/markup/excerpt.ts';

const block = (text: string) => ({ text, children: [{ type: 'text' as const, value: text }] });
const around = (text: string, ...words: string[]) =>
  toHtml(
    excerptBlock(
      block(text),
      words.map((each) => [text.indexOf(each), text.indexOf(each) + each.length] as const),
      'en',
    ),
  );

test('the sentence with the cited words stands alone, and shows that others were left out', () => {
  expect(around('It rained. The bridge held. Nobody crossed.', 'bridge')).toBe('… The <mark>bridge</mark> held. …');
});

test('words in two sentences far apart bring both', () => {
  expect(around('It rained. The bridge held. Nobody crossed.', 'rained', 'crossed')).toBe(
    'It <mark>rained</mark>. … Nobody <mark>crossed</mark>.',
  );
});

test('words that reach over a full stop bring both sentences as one', () => {
  expect(around('It rained. The bridge held.', 'rained. The bridge')).toBe('It <mark>rained. The bridge</mark> held.');
});

test('without cited words the first sentences stand for the block', () => {
  const long = `${'It rained all day in the valley. '.repeat(20)}The end.`;
  const shown = around(long);
  expect(shown.length).toBeLessThan(300);
  expect(shown).toMatch(/^It rained .*valley\. …$/);
});

test('an abbreviation ends no sentence', () => {
  expect(around('It rained. U.S. President Smith spoke. Nobody heard.', 'spoke')).toBe(
    '… U.S. President Smith <mark>spoke</mark>. …',
  );
});
