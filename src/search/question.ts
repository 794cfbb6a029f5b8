import { foldWord } from './fold-word.ts';

/** What a reader typed or pasted, taken apart. */
export interface Question {
  text: string;
  /** Folded words in their order, repeated ones too. */
  words: string[];
  /** How each folded word was first written. */
  written: Map<string, string>;
  /** Parts between quotation marks, of two words or more. */
  phrases: string[];
  /** Whether the last word may be unfinished, since nothing follows it. */
  open: boolean;
}

/** What is pasted may be a whole article; what it is about is said at its beginning. UTF-16 units. */
const READ_AT_MOST = 4000;

// Posts are copied with the address of their picture stuck to the last word.
const ADDRESS =
  /(?:pic\.twitter\.com\/|https?:\/\/|www\.|\b(?!\S*pic\.twitter)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|ly|me)\/)\S*/giu;
const TOKEN = /([#@]?)([\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}]+)*)/gu;
const PHRASE = /"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»/gu;
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * Reads a question of any form: words, a phrase between quotation marks, a pasted post. Web addresses
 * say nothing about a claim and are left out; hashtags and names of accounts are taken apart where
 * capitals or digits join several words (#StopTheSteal).
 */
export function readQuestion(text: string): Question {
  const plain = text.slice(0, READ_AT_MOST).replace(ADDRESS, ' ');
  const written = new Map<string, string>();
  const words = partsOf(plain).flatMap((part) => {
    const word = foldWord(part);
    if (word !== '' && !written.has(word)) written.set(word, part);
    return word === '' ? [] : [word];
  });
  const phrases = [...plain.matchAll(PHRASE)]
    .map((match) => (match.slice(1).find((part) => part !== undefined) ?? '').trim())
    .filter((phrase) => /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(phrase));
  return { text, words, written, phrases, open: text.length <= READ_AT_MOST && /[\p{L}\p{N}\p{M}]$/u.test(text) };
}

/** The folded words of a text of the archive, in their order. */
export function wordsOf(text: string): string[] {
  return partsOf(text).map(foldWord).filter(Boolean);
}

/** The words of a text as they are written, those joined in a tag apart. */
export function partsOf(text: string): string[] {
  return [...text.matchAll(TOKEN)].flatMap(([, sign = '', token = '']) =>
    token
      .split('_')
      .flatMap((part) => (sign === '' ? [part] : splitJoined(part)))
      .flatMap((part) => (UNSPACED.test(part) ? segment(part) : [part])),
  );
}

/** `StopTheSteal2020` as Stop, The, Steal, 2020. */
function splitJoined(tag: string): string[] {
  return tag.replace(/(\p{Ll}|\p{N})(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})|(\p{L})(\p{N})/gu, '$1$3$5 $2$4$6').split(' ');
}

function segment(text: string): string[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
