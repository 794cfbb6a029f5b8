import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, originalRange } from '../../../src/citation/fold.ts';
import { findFoldsNeeded } from '../../../src/citation/folds-needed.ts';

const text = (original: string) => fold(original).text;

test('a ligature and a full-width letter are plain letters', () => {
  expect(text('ﬁve Ｎ')).toBe('five N');
});

test('an exponent, an index and a fraction keep their form', () => {
  expect(text('10⁶ H₂O ½ ㎥')).toBe('10⁶ H₂O ½ m³');
});

test('a letter and its accent are one letter, whichever way they are stored', () => {
  expect(text('cafe\u0301')).toBe('café');
  expect(text('И\u0306')).toBe('Й');
  expect(text('e\u00AD\u0301')).toBe('é');
});

test('double quotation marks of all languages are one, and so are single ones', () => {
  expect(text('“a” „b“ «c»')).toBe('"a" "b" "c"');
  expect(text('‘a’ ‚b‘ ‹c› ʼ')).toBe("'a' 'b' 'c' '");
});

test('a prime is not a quotation mark', () => {
  expect(text('5′')).toBe('5′');
});

test('all hyphens, dashes and the minus sign are one', () => {
  expect(text('‐ ‑ ‒ – — ― −')).toBe('- - - - - - -');
});

test('soft hyphens, zero-width characters and the byte order mark go', () => {
  expect(text('\uFEFFso\u00ADft\u200B\u200D')).toBe('soft');
});

test('any run of white space is one space', () => {
  expect(text('a\u00A0\n \u202F\tb')).toBe('a b');
});

test('the ellipsis is three dots', () => {
  expect(text('a… b')).toBe('a... b');
});

test('the border of a table cell stays', () => {
  expect(text('a\u001fb')).toBe('a\u001fb');
});

test('each folded unit knows where it came from', () => {
  const folded = fold('x\u00ADﬁ  e\u0301…');
  expect(folded.text).toBe('xfi é...');
  expect(originalRange(folded, 1, 3)).toEqual([2, 3]);
  expect(originalRange(folded, 3, 5)).toEqual([3, 7]);
  expect(originalRange(folded, 5, 8)).toEqual([7, 8]);
});

test('only the folds that made the two equal are named', () => {
  expect(findFoldsNeeded([['a “b”', 'a “b”']])).toEqual([]);
  expect(findFoldsNeeded([['a "b" – c', 'a “b” – c']])).toEqual(['quotes']);
  expect(findFoldsNeeded([['a\u00A0b...', 'a b…']])).toEqual(['space', 'ellipsis']);
  expect(findFoldsNeeded([['ﬁ-x\u00AD', 'fi–x']])).toEqual(['compatibility', 'dashes', 'invisible']);
});

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const fussyText = fc
  .array(fc.constantFrom(..."aé“”'’-–—…. \u00A0\u00ADﬁ½⁶\u0301\u0316\u200B한ㄱㅏｶﾞ㎥"), { maxLength: 30 })
  .map((characters) => characters.join(''));

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fussyText), (original) => {
      const once = text(original);
      expect(text(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('offsets of folded text lead back in order and within the original', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fussyText), (original) => {
      const { text: folded, starts, ends } = fold(original);
      expect(starts.length).toBe(folded.length);
      let last = 0;
      for (const [index, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(ends[index]).toBeGreaterThan(start);
        expect(ends[index]).toBeLessThanOrEqual(original.length);
        last = start;
      }
    }),
    { numRuns: 2000 },
  );
});

test('a stretch of the original folds to the stretch of folded text it stands behind', () => {
  fc.assert(
    fc.property(fussyText, fc.nat(), fc.nat(), (original, one, other) => {
      const folded = fold(original);
      const boundaries = [...folded.text].map((_, index) => index);
      if (boundaries.length === 0) return;
      const first = folded.starts[one % folded.text.length] ?? 0;
      const units = [...folded.starts.keys()].filter((at) => folded.starts[at] === first);
      const range = originalRange(folded, units[0] ?? 0, (units.at(-1) ?? 0) + 1);
      const stretch = folded.text.slice(units[0], (units.at(-1) ?? 0) + 1);
      expect(text(original.slice(...range)), `${other}`).toBe(stretch);
    }),
    { numRuns: 2000 },
  );
});
