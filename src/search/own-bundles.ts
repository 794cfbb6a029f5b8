import { Bundle, SHARD_FILTER } from './bundle.ts';
import type { CommonWordsFile } from './common-words.ts';
import { readFoundPage } from './found-page.ts';
import type { Filters, MergeOptions, PagefindModule, PagefindOptions } from './pagefind.ts';

/** This site has no index: it was never built, or the file is not where the page looks for it. */
export class NoIndex extends Error {}

/** The bundles of the site at `base` (`/` at both ends), the reader's language first. Throws `NoIndex`. */
export async function openOwnBundles(base: string, language: string): Promise<Bundle[]> {
  const answer = await fetch(`${base}pagefind/bundles.json`);
  if (!answer.ok) throw new NoIndex();
  const { languages, shards } = (await answer.json()) as BundleList;
  return Promise.all(orderLanguages(languages, language).map((each) => openOwnBundle(base, each, shards[each] ?? 1)));
}

/** The languages of an index, and how many shards each has. */
interface BundleList {
  languages: string[];
  shards: Record<string, number>;
}

/** The reader's own language first, then those that share its first part, then the largest bundles. */
export function orderLanguages(languages: readonly string[], language: string): string[] {
  const wanted = language.toLowerCase();
  const distance = (each: string) => (each === wanted ? 0 : each.split('-')[0] === wanted.split('-')[0] ? 1 : 2);
  return [...languages].sort((a, b) => distance(a) - distance(b));
}

async function openOwnBundle(base: string, language: string, shards: number): Promise<Bundle> {
  const folder = `${base}pagefind/${language}/`;
  const [module, common] = await Promise.all([
    openModule(folder, base, shards),
    fetch(`${folder}words/common.json`).then((answer) => answer.json() as Promise<CommonWordsFile>),
  ]);
  const origin = { address: base, name: null };
  return Bundle.open({
    name: language,
    language,
    module,
    common,
    read: (data) => readFoundPage(data, origin),
    always: {},
    vocabulary: async (file) => {
      const answer = await fetch(`${folder}words/${file}`);
      return answer.ok ? (await answer.text()).split('\n') : [];
    },
    shards,
  });
}

/**
 * Loads a copy of Pagefind from the folder of a language, with so many of its shards, and waits until it
 * can be asked.
 */
export async function openModule(folder: string, base: string, shards: number): Promise<PagefindModule> {
  const module = await loadPagefind(`${folder}0/pagefind.js`, {
    baseUrl: base,
    ...(shards > 1 ? { mergeFilter: { [SHARD_FILTER]: '0' } } : {}),
  });
  await mergeShards(module, folder, shards, 1, (mergeFilter) => ({ baseUrl: base, mergeFilter }));
  return module;
}

/** Loads a copy of Pagefind and waits until it can be asked. */
export async function loadPagefind(address: string, options: PagefindOptions): Promise<PagefindModule> {
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await module.options(options);
  await module.init();
  return module;
}

/** Adds the shards of an index to a copy of Pagefind, from the one with the number `first`. */
export async function mergeShards(
  module: PagefindModule,
  folder: string,
  shards: number,
  first: number,
  optionsOf: (filter: Filters) => MergeOptions,
): Promise<void> {
  const numbers = Array.from({ length: shards - first }, (_, index) => first + index);
  await Promise.all(
    numbers.map((number) => module.mergeIndex(`${folder}${number}/`, optionsOf({ [SHARD_FILTER]: String(number) }))),
  );
}
