import fc from 'fast-check';
import { FOLD_NAMES, fold, originalRange } from '../../src/citation/fold.ts';
import { law, must } from './law.ts';
import { anyText } from './texts.ts';

export const FOLDING = [
  law('folding is idempotent', [anyText], (text) => {
    const once = fold(text).text;
    must(fold(once).text === once, 'Folded once and twice:', once, fold(once).text);
  }),

  law('each fold alone is idempotent', [anyText, fc.constantFrom(...FOLD_NAMES)], (text, name) => {
    const once = fold(text, [name]).text;
    must(fold(once, [name]).text === once, 'Folded once and twice:', once, fold(once, [name]).text);
  }),

  law('without a fold, a text is as it was', [anyText], (text) => {
    must(fold(text, []).text === text, 'Became', fold(text, []).text);
  }),

  law('offsets of folded text lie within the original, in order', [anyText], (text) => {
    const { text: folded, starts, ends } = fold(text);
    must(starts.length === folded.length && ends.length === folded.length, 'Offsets are missing.');
    for (let at = 0; at < folded.length; at += 1) {
      const [start, end] = [starts[at] ?? -1, ends[at] ?? -1];
      must(start < end && end <= text.length, 'No stretch:', at, start, end);
      const left = text.slice(at === 0 ? 0 : ends[at - 1], start);
      must(start < (ends[at - 1] ?? 0) || fold(left).text === '', 'Between two stretches something is lost:', at, left);
      must(at === 0 || (start >= (starts[at - 1] ?? 0) && end >= (ends[at - 1] ?? 0)), 'Not in order:', at);
    }
  }),

  law(
    'offsets map back: a stretch of the original folds to what it came from',
    [anyText, fc.nat(), fc.nat()],
    (text, one, other) => {
      const folded = fold(text);
      if (folded.text === '') return;
      const start = one % folded.text.length;
      const end = start + 1 + (other % (folded.text.length - start));
      const [from, to] = originalRange(folded, start, end);
      const again = fold(text.slice(from, to)).text;
      const stretch = folded.text.slice(start, end);
      must(again.includes(stretch), 'The stretch, and the fold of its original:', stretch, again);
    },
  ),

  law('ASCII letters and digits are never folded', [fc.string({ unit: fc.constantFrom(...'aAbZ019') })], (text) => {
    must(fold(text).text === text, 'Became', fold(text).text);
  }),
];
