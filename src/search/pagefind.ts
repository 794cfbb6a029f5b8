/** What of Pagefind's browser module is used; it publishes no types for it. */
export interface PagefindModule {
  options: (options: PagefindOptions) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<FilterCounts>;
  mergeIndex: (path: string, options: MergeOptions) => Promise<void>;
  search: (
    query: string | null,
    options?: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<PagefindAnswer>;
  destroy: () => Promise<void>;
}

export interface PagefindOptions {
  baseUrl?: string;
  excerptLength?: number;
  /** Filters that all pages of the index get. */
  mergeFilter?: Filters;
}

export interface MergeOptions extends PagefindOptions {
  language?: string;
}

export interface PagefindAnswer {
  results: PagefindResult[];
  /** How many pages the answer would have without filters. */
  unfilteredResultCount: number;
  filters: FilterCounts;
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Where the words stand that were looked for, counted in words of the page; empty when only its facts hold them. */
  words: number[];
  data: () => Promise<unknown>;
}

/** One value a filter, as a reader chose them. */
export type Filters = Record<string, string>;
/** How many pages have each value of each filter. */
export type FilterCounts = Record<string, Record<string, number>>;
