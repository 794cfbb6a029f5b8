import { Bundle } from './bundle.ts';
import type { CommonWordsFile } from './common-words.ts';
import { readFoundPage } from './found-page.ts';
import { loadPagefind, mergeShards } from './own-bundles.ts';
import type { PagefindAnswer, PagefindModule } from './pagefind.ts';

/** Milliseconds that another site has to open its index, and then to answer a question. */
const OPENING = 5000;
const ANSWERING = 3000;
/** Bytes that are read of the files that tell of a bundle. */
const FILE_BYTES = 200_000;
/** Pages of one answer that are looked at. */
const PAGES_READ = 20_000;
/** Shards of one language that are asked. */
const MOST_SHARDS = 64;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

/** Another site of the publication, and what of it can be asked. */
export interface OtherSite {
  address: string;
  bundles: readonly Bundle[];
  /** Whether it failed to answer; it is left out from then on. */
  failed: boolean;
}

/**
 * Opens the indexes of other sites of the publication, in those languages that this site has, as the
 * stemming of a language comes from this site's own copy. A site that does not answer has no bundles
 * and `failed` set. `address` has a slash at its end.
 *
 * Their answers are data, never code: Pagefind's program and WebAssembly are this site's. But data can
 * make a program hang, so each site is read by a copy of Pagefind in a worker of its own, which is ended
 * when it takes too long.
 */
export function openOtherSites(
  addresses: readonly string[],
  base: string,
  languages: readonly string[],
): Promise<OtherSite[]> {
  return Promise.all(
    addresses.map(async (address, number) => {
      const site: OpenedSite = { address, bundles: [], failed: false, copies: [] };
      try {
        site.bundles = await within(2 * OPENING, openSite(site, number, base, languages));
      } catch {
        fail(site);
      }
      return site;
    }),
  );
}

interface OpenedSite extends OtherSite {
  /** The copies of Pagefind that read it, each in a worker of its own. */
  copies: PagefindModule[];
}

/** Leaves a site out from now on, and ends whatever still reads it. */
function fail(site: OpenedSite): void {
  site.failed = true;
  for (const copy of site.copies.splice(0)) void copy.destroy();
}

async function openSite(
  site: OpenedSite,
  number: number,
  base: string,
  languages: readonly string[],
): Promise<Bundle[]> {
  const told = (await fetchJson(new URL('pagefind/bundles.json', site.address))) as {
    languages?: unknown;
    shards?: unknown;
  } | null;
  const theirs: unknown[] = Array.isArray(told?.languages) ? told.languages : [];
  const shared = languages.filter((language) => LANGUAGE.test(language) && theirs.includes(language));
  return Promise.all(
    shared.map((language) =>
      openBundle(site, { name: `${number}-${language}`, language, shards: readShards(told?.shards, language) }, base),
    ),
  );
}

function readShards(told: unknown, language: string): number {
  const shards = typeof told === 'object' && told !== null ? (told as Record<string, unknown>)[language] : 1;
  return typeof shards === 'number' && Number.isInteger(shards) ? Math.max(1, Math.min(shards, MOST_SHARDS)) : 1;
}

async function openBundle(
  site: OpenedSite,
  { name, language, shards }: { name: string; language: string; shards: number },
  base: string,
): Promise<Bundle> {
  const folder = new URL(`pagefind/${language}/`, site.address).href;
  const common = readCommonWords(await fetchJson(new URL('words/common.json', folder)));
  // Another address makes it another copy, with a worker of its own.
  const copy = await loadPagefind(`${base}pagefind/${language}/0/pagefind.js?site=${name}`, { baseUrl: base });
  site.copies.push(copy);
  const module = guard(copy, site);
  // This filter holds for all pages of the other site and for none of ours, which the copy has loaded too.
  const always = { site: name };
  await mergeShards(module, folder, shards, 0, (filter) => ({ language, mergeFilter: { ...always, ...filter } }));
  const origin = { address: site.address, name: new URL(site.address).host };
  return Bundle.open({
    name,
    language,
    module,
    common,
    read: (data) => readFoundPage(data, origin),
    always,
    vocabulary: async () => [],
    shards,
  });
}

/** Pagefind that ends when it takes too long or fails, and answers with nothing from then on. */
function guard(module: PagefindModule, site: OpenedSite): PagefindModule {
  const nothing: PagefindAnswer = { results: [], unfilteredResultCount: 0, filters: {} };
  async function bounded<Value>(work: () => Promise<Value>, instead: Value): Promise<Value> {
    if (site.failed) return instead;
    try {
      return await within(ANSWERING, work());
    } catch {
      fail(site);
      return instead;
    }
  }
  return {
    ...module,
    filters: () => bounded(() => module.filters(), {}),
    mergeIndex: (path, options) => within(OPENING, module.mergeIndex(path, options)),
    search: async (query, options) => {
      const answer = await bounded(() => module.search(query, options), nothing);
      const results = answer.results.slice(0, PAGES_READ).map((result) => ({
        ...result,
        data: () => bounded<unknown>(() => result.data(), null),
      }));
      return { ...answer, results };
    },
  };
}

function readCommonWords(told: unknown): CommonWordsFile {
  const { pages, sources, common } = (
    typeof told === 'object' && told !== null ? told : {}
  ) as Partial<CommonWordsFile>;
  const counted = Object.entries(typeof common === 'object' && common !== null ? common : {});
  return {
    pages: Number.isSafeInteger(pages) && Number(pages) > 0 ? Math.min(Number(pages), 10_000_000) : 1,
    // Which words say nothing is this site's own judgement.
    stop: [],
    sources: sources === 0 ? 0 : 1,
    // How many words are asked is decided by this site's own index.
    chunks: { count: 1, bytes: 0 },
    vocabulary: [],
    common: Object.fromEntries(counted.filter(([, count]) => Number.isSafeInteger(count) && count > 0)),
  };
}

/** Reads a short JSON file. Throws when it is too long, is none, or is not there. */
async function fetchJson(address: URL): Promise<unknown> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), OPENING);
  try {
    const answer = await fetch(address, { signal: control.signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!answer.ok || !answer.body) throw new Error(`${address.host} answered ${answer.status}.`);
    const reader = answer.body.getReader();
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > FILE_BYTES) throw new Error(`${address.host} answers without end.`);
      parts.push(part.value);
    }
    return JSON.parse(await new Blob(parts as BlobPart[]).text());
  } finally {
    clearTimeout(timer);
    control.abort();
  }
}

/** Fails when the work is not done in time. Milliseconds. */
async function within<Value>(time: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It takes too long.')), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
