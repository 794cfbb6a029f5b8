import { rankByRarity, wordsOf } from './rarity.ts';

/** What of Pagefind's browser module is used; it publishes no types for it. */
interface PagefindModule {
  options: (options: { baseUrl: string; excerptLength?: number }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (
    query: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  filters: FilterCounts;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

export type Filters = Record<string, string>;
type FilterCounts = Record<string, Record<string, number>>;

export interface Answer {
  results: PagefindResult[];
  /** How many of the results have each value of each filter. */
  counts: FilterCounts;
  /** Whether the words were looked for one by one, since no page holds them all. */
  loose: boolean;
}

const WORDS_ASKED = 40;
/** Below this share of the best score, a page has little but common words in common with the query. */
const LOOSE_THRESHOLD = 0.4;

/** The search over a site's bundles, one a language, the reader's own first. */
export class Search {
  readonly #bundles: PagefindModule[];

  private constructor(bundles: PagefindModule[]) {
    this.#bundles = bundles;
  }

  /** Loads the bundles of the site at `base` (`/` at both ends). Throws when the site has no index. */
  static async open(base: string, language: string): Promise<Search> {
    const answer = await fetch(`${base}pagefind/bundles.json`);
    if (!answer.ok) throw new Error('This site has no search index.');
    const { languages } = (await answer.json()) as { languages: string[] };
    const own = languages.filter((each) => each === language.toLowerCase());
    const order = [...own, ...languages.filter((each) => !own.includes(each))];
    const bundles = await Promise.all(
      order.map(async (each) => {
        const bundle = (await import(/* @vite-ignore */ `${base}pagefind/${each}/pagefind.js`)) as PagefindModule;
        await bundle.options({ baseUrl: base, excerptLength: 28 });
        await bundle.init();
        // Without this Pagefind counts no filter in its answers.
        await bundle.filters();
        return bundle;
      }),
    );
    return new Search(bundles);
  }

  /** Pages that hold every word; when there are none, those that hold the rarest of them, claims first. */
  async ask(query: string, filters: Filters, newestFirst: boolean): Promise<Answer> {
    const options = { filters, ...(newestFirst ? { sort: { date: 'desc' as const } } : {}) };
    const strict = await this.#askAll(query.trim() === '' ? null : query, options);
    const words = wordsOf(query);
    if (strict.results.length > 0 || words.length < 2) return { ...strict, loose: false };
    const claims = await this.#askLoosely(words, { ...filters, kind: filters.kind ?? 'claim' });
    const others = filters.kind === undefined ? await this.#askLoosely(words, { ...filters, kind: 'source' }) : [];
    return { results: [...claims, ...others], counts: {}, loose: true };
  }

  /** One question a word, added up by rarity: Pagefind itself joins words with AND. */
  async #askLoosely(words: readonly string[], filters: Filters): Promise<PagefindResult[]> {
    const everything = await this.#askAll(null, { filters });
    const answers = await Promise.all(
      words
        .slice(0, WORDS_ASKED)
        .map(async (word) => ({ word, found: (await this.#askAll(word, { filters })).results })),
    );
    const ranked = rankByRarity(answers, everything.results.length, ({ id }) => id);
    const least = (ranked[0]?.score ?? 0) * LOOSE_THRESHOLD;
    return ranked.filter(({ score }) => score >= least).map(({ document }) => document);
  }

  async #askAll(
    query: string | null,
    options: Parameters<PagefindModule['search']>[1],
  ): Promise<Omit<Answer, 'loose'>> {
    const answers = await Promise.all(this.#bundles.map((bundle) => bundle.search(query, options)));
    const counts: FilterCounts = {};
    for (const { filters } of answers) {
      for (const [name, values] of Object.entries(filters)) {
        const sums = counts[name] ?? {};
        for (const [value, count] of Object.entries(values)) sums[value] = (sums[value] ?? 0) + count;
        counts[name] = sums;
      }
    }
    return { results: answers.flatMap(({ results }) => results), counts };
  }
}
