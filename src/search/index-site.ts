import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountedWords } from './count-words.ts';
import type { IndexedPage } from './index-shard.ts';
import { indexShards } from './index-shards.ts';
import { countShards, shardOf } from './shards.ts';
import { writeWords } from './write-words.ts';

/** The languages of a site's index, and how many shards each has. */
export const BUNDLES_FILE = 'bundles.json';

/** A page that asks to be found. */
export interface SearchedPage extends IndexedPage {
  language: string;
  /** Of what of it can be found. */
  digest: string;
}

/** A shard of the index: its folder below `pagefind/`, of what it was made, and what was counted in it. */
export interface IndexedShard {
  name: string;
  digest: string;
  counted: CountedWords;
}

export interface Indexing {
  /** The folder of the site, in which `pagefind/` is written. */
  site: string;
  /** Takes a shard over from the last index when it is of the same pages; tells what is counted in it, or null. */
  take: (name: string, digest: string) => Promise<CountedWords | null>;
  /** Takes over what was written beside the shards of a language of which none has changed. */
  takeWords: (language: string) => void;
  /** So many pages will be indexed; and each, when it is. */
  begin: (pages: number) => void;
  step: () => void;
}

/**
 * Indexes the pages of a site, each language by itself, in shards: the folder `pagefind/`, in which
 * `en/0/` is the first shard of English and `en/words/` what is counted in all of them. The same pages
 * give the same files. Throws with Pagefind's own words when it fails.
 */
export async function indexSite(pages: readonly SearchedPage[], indexing: Indexing): Promise<IndexedShard[]> {
  const { site, take, takeWords, begin, step } = indexing;
  const languages = [...Map.groupBy(pages, ({ language }) => language)];
  const shards = languages.flatMap(([language, own]) => shareOut(language, own));
  const taken = new Map<string, CountedWords>();
  for (const { name, digest } of shards) {
    const counted = await take(name, digest);
    if (counted !== null) taken.set(name, counted);
  }
  const wanted = shards.filter(({ name }) => !taken.has(name));
  begin(wanted.reduce((sum, { pages: own }) => sum + own.length, 0));
  const made = await indexShards(
    wanted.map(({ name, ...shard }) => ({ ...shard, folder: join(site, 'pagefind', name) })),
    step,
  );
  for (const [place, { name }] of wanted.entries()) taken.set(name, made[place] as CountedWords);
  const indexed = shards.map(({ name, digest, language }) => ({
    ...{ name, digest, language },
    counted: taken.get(name) as CountedWords,
  }));
  for (const [language, own] of Map.groupBy(indexed, (shard) => shard.language)) {
    if (wanted.every((shard) => shard.language !== language)) takeWords(language);
    else {
      const counted = own.map((shard) => shard.counted);
      await writeWords(join(site, 'pagefind', language, 'words'), language, counted);
    }
  }
  await listBundles(new Map(languages.map(([language, { length }]) => [language, length])), site);
  return indexed;
}

/** Indexes the pages of a folder that has no index yet. */
export function indexAnew(pages: readonly SearchedPage[], site: string): Promise<IndexedShard[]> {
  const nothing = () => {};
  return indexSite(pages, { site, take: async () => null, takeWords: nothing, begin: nothing, step: nothing });
}

interface Share {
  language: string;
  name: string;
  digest: string;
  pages: SearchedPage[];
}

/** The shards of a language, each with its pages in their order. */
function shareOut(language: string, pages: readonly SearchedPage[]): Share[] {
  const of = countShards(pages.length);
  const ordered = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return [...Map.groupBy(ordered, ({ file }) => shardOf(file, of))].map(([number, own]) => ({
    ...{ language, name: `${language}/${number}`, pages: own },
    digest: hash('sha256', own.map(({ file, digest }) => `${file} ${digest}`).join('\n'), 'base64url'),
  }));
}

/** Lists the languages of a site, the one with the most pages first; `counts` is how many each has. */
async function listBundles(counts: ReadonlyMap<string, number>, site: string): Promise<void> {
  const languages = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  if (languages.length === 0) return;
  const shards = Object.fromEntries(languages.map((language) => [language, countShards(counts.get(language) ?? 0)]));
  await mkdir(join(site, 'pagefind'), { recursive: true });
  await writeFile(join(site, 'pagefind', BUNDLES_FILE), `${JSON.stringify({ languages, shards })}\n`);
}
