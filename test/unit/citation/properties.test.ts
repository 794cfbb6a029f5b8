import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grade } from '../../../src/citation/grade.ts';
import { nearest } from '../../../src/citation/nearest.ts';

const word = fc.constantFrom(
  'river',
  'Dam',
  'the',
  'not',
  'café',
  'Київ',
  'سد',
  '17',
  '1998',
  '“hold”',
  'Ruiz,',
  'said.',
  'a',
);
const words = fc.array(word, { minLength: 4, maxLength: 40 });
const sentence = words.map((list) => list.join(' '));

/** Words `from` to `to` of a text, and the text. */
const slice = fc.tuple(words, fc.nat(), fc.nat()).map(([list, one, other]) => {
  const from = one % list.length;
  const to = from + 1 + (other % (list.length - from));
  return { passage: list.join(' '), quotation: list.slice(from, to).join(' ') };
});

test('whole words of a passage are verbatim', () => {
  fc.assert(
    fc.property(slice, ({ passage, quotation }) => {
      const result = grade(quotation, passage, 'en');
      expect(result.outcome).toBe('verbatim');
      if (result.outcome !== 'verbatim') return;
      const [range] = result.ranges;
      expect(passage.slice(range?.[0], range?.[1])).toBe(quotation);
    }),
  );
});

test('one letter or digit changed is never accepted', () => {
  fc.assert(
    fc.property(slice, fc.nat(), ({ passage, quotation }, seed) => {
      const places = [...quotation.matchAll(/[\p{L}\p{N}]/gu)];
      const place = places[seed % places.length]?.index ?? 0;
      const changed = `${quotation.slice(0, place)}ж${quotation.slice(place + 1)}`;
      expect(grade(changed, passage, 'en').outcome).toBe('mismatch');
    }),
  );
});

test('a dropped word is never accepted unless it is marked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), (at) => {
      const list = 'one two three four five six seven eight nine ten'.split(' ');
      const passage = list.join(' ');
      const [before, after] = [list.slice(0, at).join(' '), list.slice(at + 1).join(' ')];
      expect(grade(`${before} ${after}`, passage, 'en').outcome).toBe('mismatch');
      expect(grade(`${before} … ${after}`, passage, 'en').outcome).toBe('edited');
    }),
  );
});

test('no quotation makes the grader throw', () => {
  const piece = fc.oneof(word, fc.constantFrom('[', ']', '[x]', '…', '...', '[T]he', '\u001f', '\uD800', '́', ','));
  const text = fc.array(piece, { maxLength: 25 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(text, text, (quotation, passage) => {
      const result = grade(quotation, passage, 'en');
      if (!('ranges' in result)) return;
      let last = 0;
      for (const [start, end] of result.ranges) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('the passage that is offered for pasting is always accepted', () => {
  fc.assert(
    fc.property(sentence, sentence, (quotation, passage) => {
      const found = nearest(quotation, [{ key: 'p', text: passage }]);
      if (!found) return;
      expect(passage.slice(found.start, found.end)).toBe(found.text);
      expect(grade(found.text, passage, 'en').outcome).toBe('verbatim');
    }),
  );
});

test('a passage of megabytes and a quotation of hundreds of marks end in time', { timeout: 30_000 }, () => {
  const passage = 'a '.repeat(500_000);
  for (const quotation of [
    `${'a a … '.repeat(300)}b`,
    `${'a a [a] '.repeat(300)}b`,
    `${'a '.repeat(100_000)}b`,
    `[A] ${'a '.repeat(10_000)}b`,
    '['.repeat(100_000),
  ]) {
    expect(grade(quotation, passage, 'en').outcome).toBe('mismatch');
  }
});
