import type { CommonWordsFile } from './common-words.ts';
import { addCounts } from './filter-counts.ts';
import type { FoundPage } from './found-page.ts';
import type { FilterCounts, Filters, PagefindModule, PagefindResult } from './pagefind.ts';

/** A page that holds a word. */
export interface Holder {
  /** Tells pages of all bundles apart. */
  key: string;
  /** Where the word first stands, counted in words of the page; null where only its facts hold it. */
  place: number | null;
  load: () => Promise<FoundPage>;
}

/** The pages that hold a word; `count` is how many there would be without filters. */
export interface WordHolders {
  count: number;
  holders: Holder[];
}

export interface Listing {
  /** One list; the newest first, a list for each shard. */
  lists: (Omit<Holder, 'place'> & { score: number })[][];
  counts: FilterCounts;
}

/** By this filter the shards of an index are told apart; it is added when they are opened. */
export const SHARD_FILTER = 'shard';

/** Pagefind's index of the pages in one language, of this site or of another one; its shards answer as one. */
export class Bundle {
  readonly language: string;
  readonly common: CommonWordsFile;
  /** Keys of the pages that are archived sources; they are long, and answer with a paragraph. */
  readonly sources: ReadonlySet<string>;
  readonly #name: string;
  readonly #module: PagefindModule;
  readonly #read: (data: unknown) => FoundPage;
  readonly #always: Filters;
  readonly #vocabulary: BundleParts['vocabulary'];
  readonly #shards: number;
  #filtersLoaded: Promise<unknown> | null = null;

  private constructor(
    { name, language, module, common, read, always, vocabulary, shards }: BundleParts,
    sources: readonly string[],
  ) {
    this.#name = name;
    this.language = language;
    this.common = common;
    this.#module = module;
    this.#read = read;
    this.#always = always;
    this.#vocabulary = vocabulary;
    this.#shards = shards;
    this.sources = new Set(sources.map((id) => this.#keyOf(id)));
  }

  static async open(parts: BundleParts): Promise<Bundle> {
    const wanted = { filters: { ...parts.always, kind: 'source' } };
    const sources = parts.common.sources > 0 ? (await parts.module.search(null, wanted)).results : [];
    return new Bundle(
      parts,
      sources.map(({ id }) => id),
    );
  }

  /** Whether a page is of this bundle. */
  owns(key: string): boolean {
    return key.startsWith(`${this.#name} `);
  }

  /** The pages that hold this very word, in any form that has the same stem. */
  async holders(word: string, filters: Filters): Promise<WordHolders> {
    // Between quotation marks Pagefind looks for whole words; without, for their beginnings as well.
    return this.#holders(`"${word}"`, filters);
  }

  /** The pages that hold a word with this beginning. */
  async beginnings(word: string, filters: Filters): Promise<WordHolders> {
    const found = await this.#holders(word, filters);
    // When no word begins so, Pagefind answers with the longest beginning of the word itself.
    const page = await found.holders[0]?.load();
    const begins =
      page &&
      (page.words.some((each) => each.startsWith(word)) || page.factWords.some((each) => each.startsWith(word)));
    return begins ? found : { count: 0, holders: [] };
  }

  /** The pages in which these words stand one after the other. */
  phrase(phrase: string, filters: Filters): Promise<WordHolders> {
    return this.#holders(`"${phrase.replaceAll('"', ' ')}"`, filters);
  }

  /** Pagefind counts only the filters that it has loaded; they are many bytes, and wanted only where counts are shown. */
  async loadFilters(): Promise<void> {
    this.#filtersLoaded ??= this.#module.filters();
    await this.#filtersLoaded;
  }

  /** The pages that hold every one of the words, or all pages; with how many of them have which facts. */
  async listing(words: readonly string[], filters: Filters, newestFirst: boolean): Promise<Listing> {
    const query = words.length > 0 ? words.join(' ') : null;
    const wanted = { ...this.#always, ...filters };
    if (!newestFirst || this.#shards === 1) {
      const { results, filters: counts } = await this.#module.search(query, {
        filters: wanted,
        ...(newestFirst ? { sort: { date: 'desc' } } : {}),
      });
      return { lists: [results.map(this.#listed)], counts: withoutShards(counts) };
    }
    // Pagefind sorts within each shard and then joins them by score.
    const answers = await Promise.all(
      Array.from({ length: this.#shards }, (_, shard) =>
        this.#module.search(query, {
          filters: { ...wanted, [SHARD_FILTER]: String(shard) },
          sort: { date: 'desc' },
        }),
      ),
    );
    const counts: FilterCounts = {};
    for (const answer of answers) addCounts(counts, Object.entries(withoutShards(answer.filters)));
    return { lists: answers.map(({ results }) => results.map(this.#listed)), counts };
  }

  /** The words of a file of the vocabulary, commonest first; empty when there is none. */
  async vocabulary(file: string): Promise<string[]> {
    return this.common.vocabulary.includes(file) ? this.#vocabulary(file).catch(() => []) : [];
  }

  async #holders(query: string, filters: Filters): Promise<WordHolders> {
    const { results, unfilteredResultCount } = await this.#module.search(query, {
      filters: { ...this.#always, ...filters },
    });
    return {
      count: Object.keys(filters).length > 0 ? Math.max(unfilteredResultCount, results.length) : results.length,
      holders: results.map((result) => ({
        key: this.#keyOf(result.id),
        place: result.words.length > 0 ? Math.min(...result.words) : null,
        load: this.#loader(result),
      })),
    };
  }

  readonly #listed = (result: PagefindResult) => ({
    key: this.#keyOf(result.id),
    score: result.score,
    load: this.#loader(result),
  });

  #loader(result: PagefindResult): () => Promise<FoundPage> {
    let loaded: Promise<FoundPage> | null = null;
    return () => {
      loaded ??= result.data().then(this.#read);
      return loaded;
    };
  }

  #keyOf(id: string): string {
    return `${this.#name} ${id}`;
  }
}

export interface BundleParts {
  name: string;
  language: string;
  module: PagefindModule;
  common: CommonWordsFile;
  /** Makes of what Pagefind tells of a page what may be shown. */
  read: (data: unknown) => FoundPage;
  /** Filters of every question: those by which the pages of another site are told from ours. */
  always: Filters;
  vocabulary: (file: string) => Promise<string[]>;
  /** How many shards the index has; with more than one, each has its number as a filter. */
  shards: number;
}

function withoutShards({ [SHARD_FILTER]: _, ...counts }: FilterCounts): FilterCounts {
  return counts;
}
