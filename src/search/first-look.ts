import type { AskedWord } from './ask-words.ts';
import type { Holder } from './bundle.ts';

/** A page that holds at least one word of the question. */
export interface Candidate {
  key: string;
  load: Holder['load'];
  score: number;
  isSource: boolean;
  /** By which all that its words say is multiplied. */
  weight: number;
  /** The words of the question that it holds, with the place where each first stands. */
  places: Map<string, number | null>;
}

/** So many words from its beginning, a page of a claim has told the claim and why it is judged so. */
const HEAD_WORDS = 60;
const BODY_WEIGHT = 0.6;
/** A source holds many words of anything; it answers, but after the claims. */
const SOURCE_WEIGHT = 0.5;

/**
 * Adds up, for each page that holds one of the words, how much these words say: the sum of their
 * rarities, less where a word stands in the text alone. Best first.
 */
export function addUpRarity(
  words: readonly AskedWord[],
  kindOf: (key: string) => { isSource: boolean; weight: number },
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { word, rarity, answers } of words) {
    for (const { key, place, load } of answers.flatMap(({ holders }) => holders)) {
      let candidate = found.get(key);
      if (!candidate) {
        candidate = { key, load, score: 0, places: new Map(), ...kindOf(key) };
        found.set(key, candidate);
      }
      const field = candidate.isSource ? SOURCE_WEIGHT : place === null || place < HEAD_WORDS ? 1 : BODY_WEIGHT;
      candidate.score += rarity * field * candidate.weight;
      candidate.places.set(word, place);
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
