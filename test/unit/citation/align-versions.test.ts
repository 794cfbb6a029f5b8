import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ArchivedWords, alignVersions } from '../../../src/citation/align-versions.ts';

function align(archived: readonly (string | ArchivedWords)[], next: readonly string[]) {
  const list = archived.map((each) => (typeof each === 'string' ? { text: each, current: true } : each));
  const { same, moved, successors } = alignVersions(list, next);
  return { same, moved: [...moved], successors: Object.fromEntries(successors) };
}

const A = 'The council will not close the bridge before the new one is open.';
const B = 'The new bridge costs 17 million, of which 5.5 are paid.';
const C = 'Nobody has asked for a tunnel.';
const D = 'Cyclists may use the footpath in both directions.';

test('same words are the same passage, in their place or moved', () => {
  expect(align([A, B, C], [A, B, C])).toEqual({ same: [0, 1, 2], moved: [], successors: {} });
  expect(align([A, B, C, D], [D, A, B, C])).toMatchObject({ same: [3, 0, 1, 2], moved: [0] });
});

test('spelling that folds to the same words is no new wording, and other digits are', () => {
  expect(align(['“Never again” – he said'], ['"Never  again" - he said']).same).toEqual([0]);
  expect(align(['The load is 10⁶ newtons'], ['The load is 106 newtons']).same).toEqual([null]);
});

test('a reworded passage names its successor, a withdrawn one none, and new words are nobody’s', () => {
  const next = [A, B.replace('17', '18'), 'The mayor sings in the choir on Sundays.'];
  expect(align([A, B, C], next)).toEqual({ same: [0, null, null], moved: [], successors: { 1: [1], 2: [] } });
});

test('a passage that was split names all its parts, and two that were joined name the one', () => {
  const [first, second] = [
    'The new bridge costs 17 million according to the minutes.',
    'Of these 5.5 million are paid by the state already.',
  ];
  const whole =
    'The new bridge costs 17 million according to the minutes, of these 5.5 million are paid by the state already.';
  expect(align([A, whole, C], [A, first, second, C]).successors).toEqual({ 1: [1, 2] });
  expect(align([A, first, second, C], [A, whole, C]).successors).toEqual({ 1: [1], 2: [1] });
});

test('a passage that was reworded and moved finds its successor', () => {
  expect(align([B, A, C, D], [A, C, D, B.replace('costs', 'is to cost')]).successors).toEqual({ 0: [3] });
});

test('words that return are the withdrawn passage again', () => {
  const archived = [
    { text: A, current: false },
    { text: A.replace('not ', ''), current: true },
    { text: B, current: true },
  ];
  expect(align(archived, [A, B])).toMatchObject({ same: [0, 2], successors: { 1: [0] } });
});

describe('passages with the same words are told apart by their neighbours', () => {
  const title = 'Summary';
  test('when one of them leaves', () => {
    expect(align([title, A, title, B, title, C], [title, A, title, C]).same).toEqual([0, 1, 4, 5]);
    expect(align([A, title, B, title, C, title], [B, title, C, title]).same).toEqual([2, 3, 4, 5]);
  });
  test('when they move with them', () => {
    expect(align([title, A, title, B], [title, B, title, A]).same).toEqual([2, 3, 0, 1]);
  });
  test('when one is added', () => {
    expect(align([title, A, title, B], [title, A, title, C, title, B]).same).toEqual([0, 1, null, null, 2, 3]);
  });
  test('a current one is taken before a withdrawn one', () => {
    expect(align([{ text: title, current: false }, A, title], [A, title]).same).toEqual([1, 2]);
  });
});

test('no passage is two, only equal words are paired, and unique words never get lost', () => {
  const text = fc.constantFrom(
    ...'abcdefgh'.split('').map((letter) => `${letter} ${letter}${letter} words`),
    'Summary',
    'Note',
  );
  const archived = fc.array(fc.record({ text, current: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(archived, fc.array(text, { maxLength: 12 }), (old, next) => {
      const { same, successors } = alignVersions(old, next);
      const paired = same.filter((each) => each !== null);
      expect(new Set(paired).size).toBe(paired.length);
      for (const [index, partner] of same.entries()) {
        if (partner !== null) expect(old[partner]?.text).toBe(next[index]);
      }
      const count = (list: readonly string[], wanted: string) => list.filter((each) => each === wanted).length;
      for (const [index, words] of next.entries()) {
        const current = old.filter((each) => each.current).map((each) => each.text);
        if (count(next, words) === 1 && count(current, words) === 1) {
          expect(old[same[index] ?? -1]).toEqual({ text: words, current: true });
        }
        if (old.some((each) => each.text === words) && count(next, words) === 1) expect(same[index]).not.toBeNull();
      }
      const gone = old.flatMap((each, index) => (each.current && !paired.includes(index) ? [index] : []));
      expect([...successors.keys()].sort((a, b) => a - b)).toEqual(gone);
      for (const by of successors.values()) {
        for (const index of by) expect(old[same[index] ?? -1]?.current ?? false).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});
