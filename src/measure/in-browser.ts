import { ask } from '../search/ask.ts';
import { openModule, openOwnBundles } from '../search/own-bundles.ts';
import type { PagefindModule } from '../search/pagefind.ts';

/** Answers a query with the addresses of pages, best first. */
type Asker = (query: string) => Promise<string[]>;

const SHOWN = 10;

/** The ways of asking that are compared; each loads what it needs when it is opened. */
const ASKERS: Record<string, () => Promise<Asker>> = {
  /** The site's own search. */
  site: async () => {
    const bundles = await openOwnBundles('/', 'en');
    return async (query) => {
      const answer = await ask(query, bundles, { filters: {}, newestFirst: false, counted: false });
      return (await answer.next(SHOWN)).map(({ href }) => href);
    };
  },
  /**
   * One question a word, whole words; each page is given log(N / df) for each word that it holds. Answers
   * are kept, as one of "the" takes Pagefind long and comes again: its times are better than they would be.
   */
  rarity: async () => {
    const pagefind = await openPagefind();
    const kept = new Map<string, ReturnType<PagefindModule['search']>>();
    const search = (word: string) => {
      const answer = kept.get(word) ?? pagefind.search(`"${word}"`);
      kept.set(word, answer);
      return answer;
    };
    const { length: total } = (await pagefind.search(null)).results;
    return async (query) => {
      const words = new Set(query.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu));
      const scores = new Map<string, { score: number; load: () => Promise<unknown> }>();
      for (const { results } of await Promise.all([...words].map(search))) {
        for (const { id, data } of results) {
          const sum = scores.get(id) ?? { score: 0, load: data };
          sum.score += Math.log(total / results.length);
          scores.set(id, sum);
        }
      }
      const best = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, SHOWN);
      const addresses = await addressesOf(best.map(({ load }) => load));
      // Pages with the same sum are in the order of their addresses, as in an index of one shard.
      return addresses
        .map((address, place) => ({ address, score: best[place]?.score ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1))
        .map(({ address }) => address);
    };
  },
  /** Pagefind as it is. */
  pagefind: async () => {
    const pagefind = await openPagefind();
    return async (query) => addressesOf((await pagefind.search(query)).results.slice(0, SHOWN).map(({ data }) => data));
  },
};

const open = new Map<string, Promise<Asker>>();

/** Asks in one way; returns the addresses found and how long it took in milliseconds, opening not counted. */
export async function measure(name: string, query: string): Promise<{ found: string[]; ms: number }> {
  const opener = ASKERS[name];
  if (!opener) throw new Error(`There is no way of asking called ${name}.`);
  const asker = open.get(name) ?? opener();
  open.set(name, asker);
  const answer = await asker;
  const started = performance.now();
  const found = await answer(query);
  return { found, ms: performance.now() - started };
}

async function openPagefind(): Promise<PagefindModule> {
  const { shards } = (await (await fetch('/pagefind/bundles.json')).json()) as { shards: { en: number } };
  return openModule('/pagefind/en/', '/', shards.en);
}

async function addressesOf(loaders: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const pages = (await Promise.all(loaders.map((load) => load()))) as { url: string }[];
  return pages.map(({ url }) => url);
}
