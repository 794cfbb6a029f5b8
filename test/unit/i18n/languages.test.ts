import { describe, expect, test } from 'vitest';
import { type Strings, stringsFor } from '../../../src/i18n/strings.ts';

type Said = Map<string, string>;

const en = stringsFor('en');
const LANGUAGES = ['en', 'de', 'fr', 'es', 'uk', 'ar'];
/** Stand for whatever a text is given, and are found again in what it says. */
const GIVEN = [703, 704, 705, 706];

/** Every text of a language by its path; those with gaps are filled with `given`. */
function sayAll(language: string, given: readonly number[] = GIVEN): Said {
  const said: Said = new Map();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') said.set(path, value);
    else if (typeof value === 'function') {
      // The one text whose first gap takes a word as it is.
      const [first = 0, ...rest] = given;
      said.set(path, value(path === '.claim.stanceUnder' ? String(first) : first, ...rest));
    } else for (const [key, inner] of Object.entries(value as object)) visit(inner, `${path}.${key}`);
  };
  visit(stringsFor(language), '');
  return said;
}

/** Which of the given numbers a text says, in the digits of its language. */
function namedIn(text: string, language: string): number[] {
  const formatted = new Intl.NumberFormat(language);
  return GIVEN.filter((number) => text.includes(String(number)) || text.includes(formatted.format(number)));
}

/** Plural forms may be more or fewer than in English; everything else has the same paths. */
function pathsOf(said: Said): string[] {
  return [...said.keys()].filter((path) => !/\.search\.count(?:For)?\./.test(path)).sort();
}

describe.each(LANGUAGES)('%s', (language) => {
  test('is the language that is asked for', () => {
    expect(stringsFor(language).language).toBe(language);
    expect(stringsFor(`${language}-XX`).language).toBe(language);
  });

  test('has every text, and none is blank or has a gap left', () => {
    const said = sayAll(language);
    expect(pathsOf(said)).toEqual(pathsOf(sayAll('en')));
    for (const [path, text] of said) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|\[object|#/);
      if (!path.startsWith('.search')) expect(text, path).not.toMatch(/[{}]/);
    }
  });

  test('names the same numbers and names as English does', () => {
    const english = sayAll('en');
    for (const [path, text] of sayAll(language)) {
      if (path.startsWith('.search')) continue;
      expect(namedIn(text, language), path).toEqual(namedIn(english.get(path) ?? '', 'en'));
    }
  });

  test.each([0, 1, 2, 3, 5, 11, 21, 100, 1_000_000])('speaks of %i', (count) => {
    for (const [path, text] of sayAll(language, [count, count, count, count])) {
      expect(text.trim(), path).not.toBe('');
      if (!path.startsWith('.search')) expect(text, path).not.toMatch(/[#{}]/);
    }
  });

  test('the search page fills in the number, and keeps what was asked', () => {
    const { count, countFor, nothing } = stringsFor(language).search;
    expect(count.other).toContain('{n}');
    for (const form of Object.values(countFor)) expect(form).toContain('{q}');
    expect(nothing).toContain('{q}');
  });
});

test('Ukrainian has a form for 1 and 21, for 2, and for 5 and 11', () => {
  const passages = (count: number) => stringsFor('uk').claim.passages(count);
  expect([1, 21, 2, 5, 11].map(passages)).toEqual([
    '1 процитований уривок',
    '21 процитований уривок',
    '2 процитовані уривки',
    '5 процитованих уривків',
    '11 процитованих уривків',
  ]);
});

test('Arabic has a form for none, one, two, few and many', () => {
  const { count } = stringsFor('ar').lists;
  expect(
    new Set([0, 1, 2, 3, 11, 100].map((number) => count(number).replace(/[0-9\u0660-\u0669]+/, ''))),
  ).toHaveProperty('size', 6);
});

test('an unknown language falls back on the site, and then on English', () => {
  expect(stringsFor('ja', 'de').language).toBe('de');
  expect(stringsFor('ja', 'ko')).toBe<Strings>(en);
});
