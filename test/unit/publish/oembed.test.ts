import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { expect, test } from 'vitest';
import { frameOf, heightOf, oembed } from '../../../src/publish/oembed.ts';
import { makeClaim, makePerson, makeVerdict, site } from './example.ts';

const words = { factCheck: 'Fact check', outcome: 'Overstated' };

test('tells who says what, and how large its frame and its picture are', () => {
  const answer = oembed(makeClaim('2025/talks', { claim: 'Talks will begin' }), site, words);
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Talks will begin — Overstated',
    author_name: 'desk',
    author_url: 'https://check.example/sub/people/desk/',
    provider_name: 'The Check',
    provider_url: 'https://check.example/sub/',
    thumbnail_url: 'https://check.example/sub/cards/2025/talks.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(select('iframe', fromHtml(answer.html))?.properties).toMatchObject({
    src: 'https://check.example/sub/embed/claims/2025/talks/',
    title: 'Fact check: Talks will begin',
    width: answer.width,
    height: answer.height,
    loading: 'lazy',
  });
});

test('names all authors, and gives the address of one only when there is one', () => {
  const authors = [makePerson('a', { name: 'Ada' }), makePerson('b', { name: 'Bo' })];
  const answer = oembed(makeClaim('talks', { authors }), site, words);
  expect(answer.author_name).toBe('Ada, Bo');
  expect(answer).not.toHaveProperty('author_url');
});

test('a claim cannot break out of the frame', () => {
  const claim = `"><script>alert(1)</script> & 'so' <b>`;
  const tree = fromHtml(frameOf(makeClaim('talks', { claim }), site, words), { fragment: true });
  expect(tree.children).toHaveLength(1);
  expect(select('iframe', tree)?.properties.title).toBe(`Fact check: ${claim}`);
  expect(select('script', tree)).toBeUndefined();
});

test('the frame grows with its words and with changes of the verdict, of which three are shown', () => {
  const plain = heightOf(makeClaim('talks'));
  expect(heightOf(makeClaim('talks', { summary: 'A word and another. '.repeat(20) }))).toBeGreaterThan(plain + 100);
  const changed = (count: number) =>
    heightOf(
      makeClaim('talks', {
        corrections: Array.from({ length: count }, () => ({
          on: '2025-06-01',
          kind: 'correction' as const,
          note: 'A note.',
          was: makeVerdict('earlier'),
        })),
      }),
    );
  expect(changed(1)).toBeGreaterThan(plain);
  expect(changed(9)).toBe(changed(3));
});
