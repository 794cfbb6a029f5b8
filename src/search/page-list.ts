import type { Bundle, Holder } from './bundle.ts';
import { addCounts } from './filter-counts.ts';
import type { FoundPage } from './found-page.ts';
import type { FilterCounts, Filters } from './pagefind.ts';

type Listed = Pick<Holder, 'key' | 'load'>;

/** Pages that were found, in their order, loaded as they are wanted. */
export interface Found {
  total: number;
  /** How many of them have each value of each filter. */
  counts: FilterCounts;
  /** The next pages, as many as are wanted and left. */
  next: (count: number) => Promise<FoundPage[]>;
}

export const NOTHING: Found = { total: 0, counts: {}, next: async () => [] };

/** Pages of several bundles; each list is in its own order, and several are merged by day, the newest first. */
export class PageList implements Found {
  readonly pages: readonly Listed[];
  readonly counts: FilterCounts;
  readonly #left: Listed[][];

  constructor(lists: readonly (readonly Listed[])[], counts: FilterCounts) {
    this.pages = lists.flat();
    this.counts = counts;
    this.#left = lists.map((list) => [...list]);
  }

  get total(): number {
    return this.pages.length;
  }

  /** The same pages, those first that stand in `ranked`, in its order. */
  inOrderOf(ranked: readonly Listed[]): PageList {
    const keys = new Set(this.pages.map(({ key }) => key));
    const first = ranked.filter(({ key }) => keys.has(key));
    for (const { key } of first) keys.delete(key);
    return new PageList([[...first, ...this.pages.filter(({ key }) => keys.has(key))]], this.counts);
  }

  async next(count: number): Promise<FoundPage[]> {
    const next: Listed[] = [];
    while (next.length < count) {
      const lists = this.#left.filter((list) => list.length > 0);
      if (lists.length === 0) break;
      const list = lists.length === 1 ? lists[0] : await newestOf(lists);
      next.push(...(list?.splice(0, lists.length === 1 ? count - next.length : 1) ?? []));
    }
    const pages = await Promise.all(next.map(({ load }) => load()));
    // What another site promised and did not give has no title.
    return pages.filter(({ title }) => title !== '');
  }
}

/** The pages of all bundles that hold every one of the words; without words, all pages. */
export async function listPages(
  bundles: readonly Bundle[],
  words: readonly string[],
  filters: Filters,
  newestFirst: boolean,
): Promise<PageList> {
  const listings = await Promise.all(bundles.map((bundle) => bundle.listing(words, filters, newestFirst)));
  const counts: FilterCounts = {};
  for (const listing of listings) addCounts(counts, Object.entries(listing.counts));
  const lists = listings.flatMap((listing) => listing.lists);
  return new PageList(newestFirst ? lists : [lists.flat().sort((a, b) => b.score - a.score)], counts);
}

/** A few pages, all of them loaded, so that their facts can be counted and their days compared. */
export async function listLoaded(listed: readonly Listed[], newestFirst: boolean): Promise<PageList> {
  const loaded = await Promise.all(listed.map(async (each) => ({ each, page: await each.load() })));
  const counts: FilterCounts = {};
  for (const { page } of loaded) {
    for (const [name, values] of page.facts) {
      addCounts(counts, [[name, Object.fromEntries([...new Set(values)].map((value) => [value, 1]))]]);
    }
  }
  if (newestFirst) loaded.sort((a, b) => (a.page.day < b.page.day ? 1 : a.page.day > b.page.day ? -1 : 0));
  return new PageList([loaded.map(({ each }) => each)], counts);
}

async function newestOf(lists: readonly Listed[][]): Promise<Listed[] | undefined> {
  const heads = await Promise.all(lists.map(async (list) => ({ list, day: (await list[0]?.load())?.day ?? '' })));
  return heads.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))[0]?.list;
}
