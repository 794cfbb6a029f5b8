import type { Folded } from './fold.ts';
import { NEGATIONS, type NegationLanguage } from './negation-words.ts';
import { findWords, type Word } from './words.ts';

/** French words that deny only beside "ne": "plus" alone is "more", "point" is a point. */
const WITH_NE = /^(?:plus|point|mie)$/;

/** What stands before the noun "personne", which denies without it. */
const DETERMINER =
  /^(?:une|la|cette|chaque|toute|par|d'une|quelque|sa|ma|ta|leur|autre|même|seule|tierce|première|grande|jeune)$/;

/** How many words may stand between "ne" and its second half. */
const NE_REACH = 4;

/** Beginnings of words that turn them into their opposite. */
const OPPOSITE = /^(?:un|in|im|il|ir|dis|non|anti|mis|dé|dés|des|не)-?(?=\p{L}{3})/u;

/**
 * The words of a folded text that deny, in the language of the source (a BCP 47 tag; a language for
 * which there is no list is read with the lists of all).
 */
export function findNegations(folded: Folded, language: string, words = findWords(folded)): Word[] {
  const languages = listsFor(language);
  const denying = words.filter((word, index) => {
    if (languages.some((list) => deniesByItself(word.text, list))) return !isNumero(folded, word);
    return languages.includes('fr') && deniesInFrench(words, index);
  });
  const others = [
    ...languages.flatMap((each) => findAll(folded, NEGATIONS[each].phrase)),
    ...(languages.includes('en') ? findAll(folded, MISSPELT) : []),
  ];
  return others.length === 0 ? denying : [...denying, ...others].sort((a, b) => a.start - b.start);
}

/** Whether one folded word, or a part of it between hyphens, denies. */
export function isNegation(word: string, language: string): boolean {
  return listsFor(language).some((list) => deniesByItself(word, list));
}

/** Whether one word is the other with a prefix that turns it round: "likely", "unlikely". */
export function areOpposites(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short === long) return false;
  return OPPOSITE.test(long) && long.replace(OPPOSITE, '') === short;
}

function listsFor(language: string): NegationLanguage[] {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  return isListed(primary) ? [primary] : (Object.keys(NEGATIONS) as NegationLanguage[]);
}

function isListed(language: string): language is NegationLanguage {
  return Object.hasOwn(NEGATIONS, language);
}

function deniesByItself(word: string, list: NegationLanguage): boolean {
  const { words, pattern } = NEGATIONS[list];
  // Arabic vowel signs and the stretching of letters are spelling; other accents tell words apart.
  const spelt = word.toLowerCase().replace(/[\u0640\u064B-\u0652\u0670]/g, '');
  if (pattern.test(spelt)) return true;
  return spelt.split(/[.-]/).some((part) => words.has(part) || pattern.test(part));
}

function deniesInFrench(words: readonly Word[], index: number): boolean {
  const word = words[index]?.text.toLowerCase() ?? '';
  if (word === 'personne') return !DETERMINER.test(words[index - 1]?.text.toLowerCase() ?? '');
  if (!WITH_NE.test(word)) return false;
  return words.slice(Math.max(0, index - NE_REACH), index).some(({ text }) => /^n(?:e$|')/i.test(text));
}

/** "don´t" and "don`t": accents are no apostrophes, but deny all the same. */
const MISSPELT = /\p{L}+n(?: \u0301|[`′])t(?![\p{L}\p{N}])/giu;

function findAll({ text }: Folded, pattern: RegExp | null): Word[] {
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "No. 5" is a number, not a denial. */
function isNumero({ text }: Folded, { text: word, end }: Word): boolean {
  return /^no$/i.test(word) && /^\.? ?\p{Nd}/u.test(text.slice(end, end + 3)) && text[end] === '.';
}
