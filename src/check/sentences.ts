import type { Body } from '../markup/body.ts';
import { sentencesOf, wordsIn } from './words.ts';

/** A sentence of a text, measured. */
export interface Sentence {
  /** As it stands in the prose of the text, with QUOTED for each quotation. */
  text: string;
  /** Whether it holds a letter. */
  isVerbal: boolean;
  /** Words besides quoted ones, and those of them with more than LONG_WORD letters. */
  words: number;
  longWords: number;
}

export const LONG_WORD = 6;
const MANY_LETTERS = new RegExp(`(?:\\p{L}\\P{L}*){${LONG_WORD + 1}}`, 'u');

/** The sentences of a text in its language; several rules look at them, and finding them takes longest of all. */
export function sentencesIn(body: Body, language: string): readonly Sentence[] {
  const sentences = known.get(body) ?? body.prose.flatMap((text) => sentencesOf(text, language).map(measure));
  known.set(body, sentences);
  return sentences;

  function measure(text: string): Sentence {
    const words = wordsIn(text, language);
    return {
      text,
      isVerbal: /\p{L}/u.test(text),
      words: words.length,
      longWords: words.filter(isLong).length,
    };
  }
}

const known = new WeakMap<Body, readonly Sentence[]>();

function isLong(word: string): boolean {
  return word.length > LONG_WORD && MANY_LETTERS.test(word);
}
