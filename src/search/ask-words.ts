import type { Bundle, WordHolders } from './bundle.ts';
import type { CommonWords } from './common-words.ts';
import type { Filters } from './pagefind.ts';
import { type Question, wordsOf } from './question.ts';

/** A word or phrase of the question, and the pages that hold it. */
export interface AskedWord {
  /** Folded; a phrase has spaces. */
  word: string;
  /** On how many pages it stands, whatever the filters. */
  count: number;
  rarity: number;
  /** One answer a bundle. */
  answers: readonly WordHolders[];
}

/** Words on more than this share of the pages say nothing, and take Pagefind long; on few pages they do not. */
const COMMON_SHARE = 0.2;
const ALWAYS_ASKED = 200;
/** In questions of up to so many words, a word that nothing holds may be the beginning of one. */
const WORDS_BEGUN = 5;
/** In questions of up to so many words, a phrase is meant as one. */
const PHRASE_QUESTION = 12;

/**
 * Asks for each word that says something, the rarest first as far as that is known beforehand. Where
 * all words are stop words, they are all there is and are asked for.
 */
export async function askWords(
  { words, open }: Question,
  bundles: readonly Bundle[],
  common: CommonWords,
  filters: Filters,
): Promise<AskedWord[]> {
  const last = open ? words.at(-1) : undefined;
  const bearable = [...new Set(words)].filter(
    (word) => common.estimate(word) <= Math.max(ALWAYS_ASKED, common.pages * COMMON_SHARE),
  );
  const saying = bearable.filter((word) => !common.isStop(word));
  const chosen = saying.sort((a, b) => common.estimate(a) - common.estimate(b)).slice(0, common.wordsAsked);
  const asked = await Promise.all(
    chosen.map(async (word) => {
      const whole = await askAll(bundles, (bundle) => bundle.holders(word, filters));
      const mayBegin = whole.count === 0 && (chosen.length <= WORDS_BEGUN || word === last);
      const found = mayBegin ? await askAll(bundles, (bundle) => bundle.beginnings(word, filters)) : whole;
      return { word, ...found, rarity: common.rarity(word, found.count) };
    }),
  );
  return asked.sort((a, b) => b.rarity - a.rarity);
}

/** Asks for what stands between quotation marks in a short question. */
export async function askPhrases(
  { phrases, words }: Question,
  bundles: readonly Bundle[],
  common: CommonWords,
  filters: Filters,
): Promise<AskedWord[]> {
  if (words.length > PHRASE_QUESTION) return [];
  return Promise.all(
    phrases.map(async (phrase) => {
      const found = await askAll(bundles, (bundle) => bundle.phrase(phrase, filters));
      const word = wordsOf(phrase).join(' ');
      return { word, ...found, rarity: common.rarity(word, found.count) };
    }),
  );
}

async function askAll(
  bundles: readonly Bundle[],
  question: (bundle: Bundle) => Promise<WordHolders>,
): Promise<Pick<AskedWord, 'answers' | 'count'>> {
  const answers = await Promise.all(bundles.map(question));
  return { answers, count: answers.reduce((sum, { count }) => sum + count, 0) };
}
