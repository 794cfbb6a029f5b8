import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountedWords } from './count-words.ts';
import type { IndexedPage } from './index-shard.ts';
import { type ShardInMaking, ShardMakers } from './shard-makers.ts';
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
  /** Whether the last index has a shard of the same pages. */
  has: (name: string, digest: string) => boolean;
  /** Takes a shard over from the last index when it has it; tells what is counted in it, or null. */
  take: (name: string, digest: string) => CountedWords | null;
  /** Takes over what was written beside the shards of a language of which none has changed. */
  takeWords: (language: string) => void;
  /** So many more pages will be indexed; and each, when it is. */
  begin: (pages: number) => void;
  step: () => void;
}

/** The pages of a shard, in the order of their files. */
interface Share {
  language: string;
  name: string;
  pages: SearchedPage[];
}

/** A shard whose pages are still being drawn. */
export interface OpenShard {
  /** Adds a page; `isChanged` when the last index cannot hold it as it is. */
  add: (page: SearchedPage, isChanged: boolean) => void;
  /** Says that there are no more. */
  close: () => void;
}

/** A shard that is being made. */
interface Begun {
  digest: string;
  counted: Promise<CountedWords>;
}

/**
 * Indexes the pages of a site, each language by itself, in shards: the folder `pagefind/`, in which
 * `en/0/` is the first shard of English and `en/words/` what is counted in all of them. The same pages
 * give the same files.
 */
export class SiteIndex {
  readonly #indexing: Indexing;
  readonly #makers: ShardMakers;
  readonly #begun = new Map<string, Begun>();

  constructor(indexing: Indexing) {
    this.#indexing = indexing;
    this.#makers = new ShardMakers(indexing.step);
  }

  /**
   * Opens a shard whose pages are added as they are written, in the order of their files. It is begun with the first
   * of them that changed, and made again at the end, should there be other pages in it after all.
   */
  open(language: string, number: number): OpenShard {
    const share: Share = { language, name: `${language}/${number}`, pages: [] };
    let making: ShardInMaking | null = null;
    return {
      add: (page, isChanged) => {
        if (isChanged) making ??= this.#begin(share);
        if (making !== null) this.#add(making, page);
        share.pages.push({ ...page, html: null });
      },
      close: () => {
        const { name, pages } = share;
        const digest = digestOf(pages);
        if (pages.length > 0 && !this.#indexing.has(name, digest)) making ??= this.#begin(share);
        if (making !== null) this.#end(making, name, digest);
      },
    };
  }

  /** Indexes all pages. Throws with Pagefind's own words when it fails. */
  async finish(pages: readonly SearchedPage[]): Promise<IndexedShard[]> {
    const { take, takeWords, site } = this.#indexing;
    const languages = [...Map.groupBy(pages, ({ language }) => language)];
    const shares = languages
      .flatMap(([language, own]) => shareOut(language, own))
      .map((share) => ({ ...share, digest: digestOf(share.pages) }));
    await this.#forget(new Set(shares.map(({ name, digest }) => `${name} ${digest}`)));
    const changed = new Set<string>();
    try {
      const indexed = await Promise.all(
        shares.map(async (share) => {
          const { name, digest, language } = share;
          const taken = this.#begun.has(name) ? null : take(name, digest);
          if (taken === null) changed.add(language);
          return {
            name,
            digest,
            language,
            counted: taken ?? (await (this.#begun.get(name) ?? this.#make(share)).counted),
          };
        }),
      );
      for (const [language, own] of Map.groupBy(indexed, (shard) => shard.language)) {
        if (!changed.has(language)) takeWords(language);
        else {
          const counted = own.map((shard) => shard.counted);
          writeWords(join(site, 'pagefind', language, 'words'), language, counted);
        }
      }
      await listBundles(new Map(languages.map(([language, { length }]) => [language, length])), site);
      return indexed;
    } finally {
      this.#makers.close();
    }
  }

  #make(share: Share): Begun {
    return this.#end(this.#begin(share), share.name, digestOf(share.pages));
  }

  #begin({ language, name, pages }: Share): ShardInMaking {
    const making = this.#makers.begin({ language, folder: join(this.#indexing.site, 'pagefind', name) });
    // Whoever waits for it is told; until then a failure is no reason to end.
    making.counted.catch(() => {});
    for (const page of pages) this.#add(making, page);
    return making;
  }

  #add(making: ShardInMaking, { file, path, html }: SearchedPage): void {
    this.#indexing.begin(1);
    making.add({ file, path, html });
  }

  #end({ end, counted }: ShardInMaking, name: string, digest: string): Begun {
    end();
    const begun = { digest, counted };
    this.#begun.set(name, begun);
    return begun;
  }

  /** Throws away what was made of other pages than a shard has in the end. */
  async #forget(wanted: ReadonlySet<string>): Promise<void> {
    for (const [name, { digest, counted }] of this.#begun) {
      if (wanted.has(`${name} ${digest}`)) continue;
      await counted.catch(() => {});
      await rm(join(this.#indexing.site, 'pagefind', name), { recursive: true, force: true });
      this.#begun.delete(name);
    }
  }
}

/** Indexes the pages of a folder that has no index yet. Throws with Pagefind's own words when it fails. */
export function indexAnew(pages: readonly SearchedPage[], site: string): Promise<IndexedShard[]> {
  const nothing = () => {};
  return new SiteIndex({
    site,
    has: () => false,
    take: () => null,
    takeWords: nothing,
    begin: nothing,
    step: nothing,
  }).finish(pages);
}

/** The shards of a language. */
function shareOut(language: string, pages: readonly SearchedPage[]): Share[] {
  const of = countShards(pages.length);
  return [...Map.groupBy(pages, ({ file }) => shardOf(file, of))].map(([number, own]) => ({
    language,
    name: `${language}/${number}`,
    pages: own.sort((a, b) => (a.file < b.file ? -1 : 1)),
  }));
}

/** The digest of what can be found in pages, in their order. */
function digestOf(pages: readonly SearchedPage[]): string {
  return hash('sha256', pages.map(({ file, digest }) => `${file} ${digest}`).join('\n'), 'base64url');
}

/** Lists the languages of a site, the one with the most pages first; `counts` is how many each has. */
async function listBundles(counts: ReadonlyMap<string, number>, site: string): Promise<void> {
  const languages = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  if (languages.length === 0) return;
  const shards = Object.fromEntries(languages.map((language) => [language, countShards(counts.get(language) ?? 0)]));
  await mkdir(join(site, 'pagefind'), { recursive: true });
  await writeFile(join(site, 'pagefind', BUNDLES_FILE), `${JSON.stringify({ languages, shards })}\n`);
}
