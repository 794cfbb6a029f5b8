import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { urlOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { generatorVersion } from '../archive/cache/compiler-version.ts';
import { isRunning } from '../archive/is-running.ts';
import type { Places } from '../archive/places.ts';
import { addToStage, timeStage } from '../archive/stages.ts';
import { EarlyReading } from '../audit/early-reading.ts';
import { surroundingsOf } from '../audit/surroundings.ts';
import { withheldPassages } from '../audit/withheld.ts';
import { cardOf } from '../cards/card.ts';
import { currentCards } from '../cards/current.ts';
import { listFiles } from '../integrity/digest.ts';
import { countShards } from '../search/shards.ts';
import { keepSpare, moveInto, NextSite, takeSpare } from './arrange-site.ts';
import { addHeaders, attestSite } from './attest.ts';
import { type DrawnFiles, drawPages } from './draw-pages.ts';
import { freeMemory, limitGrowth } from './free-memory.ts';
import { digestOf, LastSite, rememberSite } from './last-site.ts';
import { guardOutput, openStaging, publishSite } from './output.ts';
import { digestPages, type PageDigests } from './page-digests.ts';
import { Progress } from './progress.ts';
import { SearchIndexing } from './search-index.ts';

/** Where Astro keeps what it makes of a project. */
const WORKSHOP = fileURLToPath(new URL('../../.astro', import.meta.url));
const IMPORTS = /^(?:import|export)\s.*\bfrom\b|^import\s*['"]|\bimport\s*[.(]/m;

/** Fewer pages are read at the end by the time another thread has begun. */
const WORTH_A_THREAD = 500;

/**
 * One build of a site, in a folder of its own beside the last one: what shows the same as in the last
 * site is taken from there, and only when all is done the new site takes its place.
 */
export class SiteBuild {
  readonly #places: Places;
  readonly #archive: Archive;
  readonly #cache: string;
  readonly #version = generatorVersion();
  readonly #last: LastSite;
  readonly #digests: PageDigests;
  readonly #files: DrawnFiles = new Map();
  readonly #progress = new Progress();
  #indexing: SearchIndexing | null = null;
  #isDrawn = false;
  #early: Promise<EarlyReading | null> = Promise.resolve(null);
  #shards: Record<string, string> = {};
  #staging = '';
  readonly #bundle = join(WORKSHOP, `bundle-${process.pid}`);
  /** Where the site before the last is kept. */
  readonly #kept: string;
  #since = performance.now();

  constructor(places: Places, archive: Archive, cache: string) {
    this.#places = places;
    this.#archive = archive;
    this.#cache = cache;
    this.#kept = join(cache, `spare-${hash('sha256', places.output).slice(0, 12)}`);
    this.#last = new LastSite(places.output, cache, this.#version);
    this.#digests = digestPages(archive, this.#version);
  }

  /** Whether the last site is made of the same, and stands as it was made; `standing` are the files in its folder. */
  async isDone(standing: readonly string[]): Promise<boolean> {
    if (await this.#importsCode()) return false;
    return standing.length === this.#last.files().length && this.#last.isMadeOf(await this.#madeOf());
  }

  /**
   * Opens the folder in which the site is made, which goes when the process ends early. Returns the folder for
   * what Astro itself writes: it moves files there from the project's own, which it cannot to another disk.
   */
  async open(): Promise<string> {
    this.#staging = await openStaging(this.#places.output);
    await mkdir(this.#staging);
    removeBundlesOfTheDead();
    process.once('exit', () => rmSync(this.#bundle, { recursive: true, force: true }));
    this.#since = performance.now();
    return this.#bundle;
  }

  /** Draws the pages in Astro's place. */
  draw(astro: AstroPrerenderer, logger: AstroIntegrationLogger): AstroPrerenderer {
    const indexing = this.#beginIndex();
    const largest = largestLanguage(this.#archive);
    this.#indexing = indexing;
    const drawing = {
      folder: this.#staging,
      address: new URL(urlOf(this.#archive.site, '/')),
      publicDirectory: this.#places.publicDirectory,
      last: this.#last,
      digests: this.#digests,
      progress: this.#progress,
      shards: countShards(largest.pages),
      openShard: (number: number) => indexing.open(largest.language, number),
      onPages: (files: readonly string[]) => {
        this.#early = indexing.beginRest().then(() => this.#readEarly(files));
        // Whoever waits for it is told; until then a failure is no reason to end.
        this.#early.catch(() => {});
        // Pagefind takes most as it writes a shard.
        freeMemory({ isScarce: true });
      },
      findMade: (file: string) => {
        const id = /^cards\/(.+)\.png$/.exec(file)?.[1];
        const claim = id === undefined ? undefined : this.#archive.claims.get(id);
        return claim ? currentCards().get(cardOf(claim, this.#archive.site)) : null;
      },
      logger,
    };
    return drawPages(
      {
        ...astro,
        getStaticPaths: () => {
          addToStage('bundle', (performance.now() - this.#since) / 1000);
          freeMemory({ isScarce: true });
          limitGrowth();
          return astro.getStaticPaths();
        },
      },
      drawing,
      this.#files,
    );
  }

  /** Indexes the pages, audits the site and puts it in the place of the last one. Throws `OutputRefused` when it may not. */
  async finish(): Promise<void> {
    this.#isDrawn = true;
    await moveInto(this.#bundle, this.#staging);
    const spare = await takeSpare(this.#kept, `${this.#staging}-next`);
    try {
      const next = new NextSite({ staging: this.#staging, spare }, this.#files, this.#last);
      // The index is made on other threads meanwhile.
      await timeStage('files', () => next.placeTaken());
      freeMemory({ isScarce: true });
      this.#shards = await (this.#indexing ?? this.#beginIndex()).finish(this.#progress);
      await timeStage('audit', () => this.#attest());
      await timeStage('files', () => this.#publish(next));
    } catch (error) {
      // Whatever it holds by now, it serves the next build.
      if (spare !== null) await keepSpare(spare, this.#kept);
      throw error;
    }
  }

  /**
   * Reads pages for the audit, while files for others are still drawn, if there are many and all are new; `drawn` are
   * the files of all that is drawn.
   */
  async #readEarly(drawn: readonly string[]): Promise<EarlyReading | null> {
    const pages = [...this.#files].filter(([file]) => file.endsWith('.html'));
    if (this.#isDrawn || pages.length < WORTH_A_THREAD || pages.some(([, { taken }]) => taken)) return null;
    const bundled = (await listFiles(this.#bundle)).filter((file) => !file.startsWith('.'));
    const files = new Map([
      ...drawn.map((file) => [file, ''] as const),
      ...bundled.map((file) => [file, join(this.#bundle, file)] as const),
    ]);
    return new EarlyReading(
      pages.map(([file]) => ({ file, path: join(this.#staging, file), isFresh: true, before: null })),
      { passages: withheldPassages(this.#archive), surroundings: surroundingsOf(this.#archive.site, files) },
    );
  }

  async #attest(): Promise<void> {
    addHeaders(this.#staging, this.#archive);
    await this.#keepWhatIsEqual();
    const { output } = this.#places;
    const attested = {
      archive: this.#archive,
      staging: this.#staging,
      output,
      last: this.#last,
      early: await this.#early,
      memory: join(this.#cache, `withheld-${hash('sha256', output).slice(0, 12)}`),
    };
    this.#progress.end(await attestSite(this.#files, attested));
  }

  async #publish(next: NextSite): Promise<void> {
    const { output, content } = this.#places;
    await Promise.all([guardOutput(output, content), next.finish()]);
    const madeOf = await this.#madeOf();
    const replaced = await publishSite({ site: next.folder, files: [...this.#files.keys()] }, output);
    await rememberSite(
      { output, cache: this.#cache, version: this.#version, last: replaced === null ? null : this.#last },
      { madeOf, shards: this.#shards },
      this.#files,
    );
    if (replaced !== null) await keepSpare(replaced, this.#kept);
  }

  #beginIndex(): SearchIndexing {
    return new SearchIndexing({
      files: this.#files,
      staging: this.#staging,
      output: this.#places.output,
      cache: this.#cache,
      version: this.#version,
      last: this.#last,
    });
  }

  /** A file whose bytes are those of the last site stays that file, with its time: nobody uploads it again. */
  async #keepWhatIsEqual(): Promise<void> {
    for (const file of await listFiles(this.#staging)) {
      if (this.#files.has(file)) continue;
      const bytes = digestOf(readFileSync(join(this.#staging, file)));
      this.#files.set(file, { shows: '', bytes, search: null, taken: false });
    }
    for (const [file, made] of this.#files) {
      if (!made.taken && this.#last.find(file)?.bytes === made.bytes) made.taken = true;
    }
  }

  /** The digest of everything the site is made of. */
  async #madeOf(): Promise<string> {
    const files = await listFiles(this.#places.publicDirectory).catch(() => []);
    const digests = await Promise.all(
      files.map(async (file) => [file, digestOf(await readFile(join(this.#places.publicDirectory, file)))]),
    );
    return hash('sha256', JSON.stringify([this.#digests.all, digests]), 'base64url');
  }

  /** Standing pages may import code from anywhere, of which nobody knows whether it has changed. */
  async #importsCode(): Promise<boolean> {
    const { content } = this.#places;
    const texts = await Promise.all(
      [...this.#archive.pages.values()].map(({ file }) => readFile(join(content, file), 'utf8')),
    );
    return texts.some((text) => IMPORTS.test(text));
  }
}

/** What builds have left that were killed. */
function removeBundlesOfTheDead(): void {
  for (const name of existsSync(WORKSHOP) ? readdirSync(WORKSHOP) : []) {
    const owner = /^bundle-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      rmSync(join(WORKSHOP, name), { recursive: true, force: true });
  }
}

/** The language in which most pages ask to be found, and how many do. */
function largestLanguage({ claims, sources, site }: Archive): { language: string; pages: number } {
  const searched = [...[...claims.values()].filter(({ withdrawn }) => !withdrawn), ...sources.values()];
  const languages = [...Map.groupBy(searched, ({ language }) => (language ?? site.language).toLowerCase())];
  const [first = [site.language.toLowerCase(), []]] = languages.sort(([, a], [, b]) => b.length - a.length);
  return { language: first[0], pages: first[1].length };
}
