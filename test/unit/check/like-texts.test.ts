import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeTexts } from '../../../src/check/like-texts.ts';

/** The same by comparing each text with every other, as the definition says. */
function byDefinition(texts: readonly (readonly string[])[], share: number): [number, number][] {
  const sets = texts.map((words) => new Set(words));
  return sets.flatMap((set, later): [number, number][] => {
    const earlier = sets.slice(0, later).findIndex((other) => {
      const common = set.intersection(other).size;
      const differ = [...set.symmetricDifference(other)];
      return common / (common + differ.length) >= share && !differ.some((word) => /\d|^en not$/.test(word));
    });
    return earlier < 0 ? [] : [[earlier, later]];
  });
}

test('finds what comparing each text with every other finds', () => {
  const word = fc.constantFrom('en a', 'en b', 'en c', 'en d', 'en e', 'en f', 'en g', 'en not', 'en 1', 'en 2');
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.constantFrom(0.5, 0.7, 0.85, 1), (list, share) => {
      // Of texts alike to one another the first is named, so a chain of likenesses is told from its beginning.
      const found = likeTexts(list, share);
      expect(found.map(([, later]) => later)).toEqual(byDefinition(list, share).map(([, later]) => later));
    }),
    { numRuns: 500 },
  );
});

test('compares few texts where many are built alike', () => {
  const texts = Array.from({ length: 3000 }, (_, index) =>
    `en the en bridge en number en ${index} en costs en a en lot`.split(/ (?=en )/),
  );
  let compared = 0;
  const intersection = Set.prototype.intersection;
  Set.prototype.intersection = function count<T, U>(this: Set<T>, other: ReadonlySetLike<U>) {
    compared += 1;
    return intersection.call(this, other) as Set<T & U>;
  };
  try {
    expect(likeTexts(texts, 0.85)).toEqual([]);
  } finally {
    Set.prototype.intersection = intersection;
  }
  expect(compared).toBeLessThan(3000);
});
