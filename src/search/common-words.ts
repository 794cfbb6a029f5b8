/** What a bundle's `words/common.json` holds; a build writes it, the search reads it first. */
export interface CommonWordsFile {
  /** Pages in the bundle. */
  pages: number;
  /** How many of them are archived sources. */
  sources: number;
  /** The files into which Pagefind cuts the index of the words: how many, and the bytes of the middle one. */
  chunks: { count: number; bytes: number };
  /** Words that say nothing about a claim in this language: articles, pronouns, prepositions. */
  stop: string[];
  /** On how many pages each of the commonest other words stands. */
  common: Record<string, number>;
  /** The files of the vocabulary, by which spelling is mended. */
  vocabulary: string[];
}

/** The commonest words of one or more bundles. All words are folded. */
export class CommonWords {
  readonly pages: number;
  readonly #stop: ReadonlySet<string>;
  readonly #common = new Map<string, number>();
  readonly #rareCount: number;
  /** So many words may be asked: the rarest say most, and each moves a file of the index. */
  readonly wordsAsked: number;

  constructor(files: readonly CommonWordsFile[]) {
    this.pages = files.reduce((sum, { pages }) => sum + pages, 0);
    this.#stop = new Set(files.flatMap(({ stop }) => stop));
    for (const { common } of files) {
      for (const [word, count] of Object.entries(common)) this.#common.set(word, (this.#common.get(word) ?? 0) + count);
    }
    // What is not among the common words stands on fewer pages than the least common of them; half of that, say.
    this.#rareCount = Math.max(1, Math.min(...this.#common.values(), this.pages) / 2);
    this.wordsAsked = Math.max(LEAST_ASKED, Math.min(MOST_ASKED, ...files.map(({ chunks }) => wordsFor(chunks))));
  }

  isStop(word: string): boolean {
    return this.#stop.has(word);
  }

  /** On about how many pages a word stands, before anybody has asked. */
  estimate(word: string): number {
    return this.#common.get(word) ?? this.#rareCount;
  }

  /**
   * How much a word says that stands on `count` pages: its inverse document frequency (Spärck Jones
   * 1972), raised a little above proportion, as rare words said more in trials with real posts.
   */
  rarity(word: string, count = this.estimate(word)): number {
    if (count <= 0 || this.isStop(word)) return 0;
    return Math.log((Math.max(this.pages, count) + 1) / count) ** RARITY_POWER;
  }
}

const RARITY_POWER = 1.2;
/** What the words of a question may move of each index, in bytes. */
const BYTES_MOVED = 380_000;
const LEAST_ASKED = 12;
const MOST_ASKED = 40;

/**
 * How many words, each in any of the files alike, move so many bytes: as many files as that are hit in
 * the mean by n words when c (1 - (1 - 1/c)^n) is that number.
 */
function wordsFor({ count, bytes }: CommonWordsFile['chunks']): number {
  const files = BYTES_MOVED / Math.max(1, bytes);
  return files < count ? Math.floor(Math.log(1 - files / count) / Math.log(1 - 1 / count)) : MOST_ASKED;
}
