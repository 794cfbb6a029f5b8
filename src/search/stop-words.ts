import * as lists from 'stopword';
import { foldWord } from './fold-word.ts';

/** The names that the lists have, by the codes of ISO 639-1. */
const LISTS: Record<string, string> = Object.fromEntries(
  `af afr, ar ara, bg bul, bn ben, ca cat, cs ces, da dan, de deu, el ell, en eng, es spa, et est, eu eus, fa fas,
  fi fin, fr fra, gl glg, he heb, hi hin, hr hrv, hu hun, hy hye, id ind, it ita, ja jpn, ko kor, lt lit, lv lav,
  ms msa, nb nob, nl nld, no nob, pl pol, pt por, ro ron, ru rus, sk slk, sl slv, so som, sv swe, sw swa, th tha,
  tl tgl, tr tur, uk ukr, ur urd, vi vie, zh zho`
    .split(',')
    .map((pair) => pair.trim().split(' ')),
);

/**
 * The folded words of a language that say nothing about what a text is about, such as articles, pronouns
 * and prepositions; none where nobody has listed them.
 */
export function stopWordsOf(language: string): string[] {
  const list = (lists as unknown as Record<string, unknown>)[LISTS[language.split('-')[0] ?? ''] ?? ''];
  return Array.isArray(list) ? [...new Set(list.map((word) => foldWord(String(word))))].filter(Boolean) : [];
}
