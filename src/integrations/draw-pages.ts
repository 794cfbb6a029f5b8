import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { addToStage, type StageName } from '../archive/stages.ts';
import { readIndexedPart } from '../search/indexed-part.ts';
import { shardOf } from '../search/shards.ts';
import { freeMemory } from './free-memory.ts';
import { digestOf, type FileRecord, type LastSite } from './last-site.ts';
import type { PageDigests } from './page-digests.ts';
import type { Progress } from './progress.ts';

export interface Drawing {
  /** Where the pages go. */
  folder: string;
  /** Scheme, host and path of the site. */
  address: URL;
  publicDirectory: string;
  last: LastSite;
  digests: PageDigests;
  progress: Progress;
  /** How many shards the largest search index has. */
  shards: number;
  /** Called before the pages of one of them are drawn. */
  openShard: (number: number) => PagesOfShard;
  /**
   * Called when all pages that can be found are written, and files for others are still to be drawn, with the files of
   * all that are drawn.
   */
  onPages: (files: readonly string[]) => void;
  /** The bytes of a file that was made before anything is drawn; null for any other. */
  findMade: (file: string) => Promise<Uint8Array> | null;
  logger: Pick<AstroIntegrationLogger, 'warn'>;
}

/** The pages of a shard of the search index, which are told of as they are written, in the order of their files. */
export interface PagesOfShard {
  /** `html` is a page with nothing but what can be found, if the page was drawn. */
  add: (file: string, html: string | null) => void;
  close: () => void;
}

/** What became of a file of the site, and whether it was taken from the last one. */
export type MadeFile = Omit<FileRecord, 'stamp'> & { taken: boolean };
export type DrawnFiles = Map<string, MadeFile>;

const SHARED = /^(?:embed|oembed|cards|data)\/|^claims\/.*\.json$/;

const utf8 = new TextDecoder();

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/**
 * Draws pages in the place of Astro's own loop over them: those that show what they showed in the last
 * site are taken from there. `files` is filled with what the site then holds; Astro itself has nothing left to do.
 */
export function drawPages(astro: AstroPrerenderer, drawing: Drawing, files: DrawnFiles): AstroPrerenderer {
  return {
    ...astro,
    name: 'verbatim',
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      await drawAll(astro, paths, drawing, files);
      return [];
    },
  };
}

async function drawAll(astro: AstroPrerenderer, paths: readonly Path[], drawing: Drawing, files: DrawnFiles) {
  const { folder, last, digests, progress, shards, openShard, onPages, findMade, logger } = drawing;
  const made = new Set<string>();
  const standsInPublic = lookUpIn(drawing.publicDirectory);
  let drawn = 0;
  progress.begin('Pages', paths.length);
  let since = performance.now();
  let stage: StageName = 'render';
  const clock = (next: StageName) => {
    const now = performance.now();
    addToStage(stage, (now - since) / 1000);
    [since, stage] = [now, next];
  };
  const pages = paths.filter(canBeFound);
  for (const [number, own] of Map.groupBy(pages, (path) => shardOf(placeOf(path).file, shards))) {
    const shard = openShard(number);
    for (const [file, path] of own.map((each) => [placeOf(each).file, each] as const).sort(byFile)) {
      shard.add(file, await drawOne(path, true));
    }
    shard.close();
  }
  onPages(paths.map((path) => placeOf(path).file));
  const others = Object.groupBy(paths, (path) => (canBeFound(path) ? 'pages' : isOfAll(path) ? 'ofAll' : 'ofOne'));
  // What holds the whole archive takes most memory, and by then Pagefind is done.
  for (const path of [...(others.ofOne ?? []), ...(others.ofAll ?? [])]) await drawOne(path, false);
  clock('render');
  progress.end(`${drawn} files drawn, ${files.size - drawn} taken from the last site.`);

  /** Returns a page with nothing but what can be found on the one that was drawn, if it asks to be found. */
  async function drawOne(path: Path, isSearched: boolean): Promise<string | null> {
    const { pathname, file } = placeOf(path);
    clock(SHARED.test(file) ? 'share' : 'render');
    progress.step();
    if (isTaken(path, file)) return null;
    const shows = digests.of(pathname);
    const known = shows === null ? null : last.find(file);
    if (known && known.shows === shows) {
      files.set(file, { shows, bytes: known.bytes, search: known.search, taken: true });
      return null;
    }
    const bytes = await (findMade(file) ?? render(path, pathname));
    drawn += 1;
    const part = isSearched ? readIndexedPart(utf8.decode(bytes)) : null;
    const search = part && { language: part.language, digest: digestOf(part.html) };
    files.set(file, { shows, bytes: digestOf(bytes), search, taken: false });
    save(join(folder, file), bytes, made);
    if (drawn % 100 === 0) freeMemory();
    // Signals, and the threads that make the index, are heard.
    await setImmediate();
    return part?.html ?? null;
  }

  async function render({ route }: Path, pathname: string): Promise<Uint8Array> {
    const request = new Request(new URL(pathname.slice(1), drawing.address));
    const drawnPage = await astro.render(request, { routeData: route });
    const response = drawnPage instanceof Response ? drawnPage : drawnPage.response;
    if (response.status >= 300 && response.status < 400) throw new Error(`${pathname} leads on, which no page may.`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** A page that another page or a file of the public folder stands in the place of is told, and not drawn. */
  function isTaken({ route }: Path, file: string): boolean {
    if (files.has(file)) {
      logger.warn(`${route.component} makes ${file}, which another page makes already: it is left out.`);
      return true;
    }
    if (!standsInPublic(file)) return false;
    logger.warn(`${file} stands in the public folder, so ${route.component} does not make it.`);
    return true;
  }
}

/** Whether an address is that of a page of the site itself, and not of a card on somebody else's or of data. */
function canBeFound(path: Path): boolean {
  return path.route.type === 'page' && !SHARED.test(placeOf(path).file);
}

/** Whether a file is one of the data of many claims. */
function isOfAll(path: Path): boolean {
  return placeOf(path).file.startsWith('data/');
}

function byFile([a]: readonly [file: string, ...unknown[]], [b]: readonly [file: string, ...unknown[]]): number {
  return a < b ? -1 : 1;
}

/** Tells whether something stands in a folder at a place below it; asks the system only where the first name is known. */
function lookUpIn(folder: string): (file: string) => boolean {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (file) => names.has(file.split('/', 1)[0] as string) && existsSync(join(folder, file));
}

/** The address below the base, and the file of a page: `x/index.html` for `/x/`; data files as they are called. */
function placeOf({ pathname, route }: Path): { pathname: string; file: string } {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return { pathname: `/${bare}`, file: bare };
  if (bare === '404') return { pathname: '/404/', file: '404.html' };
  return bare === '' ? { pathname: '/', file: 'index.html' } : { pathname: `/${bare}/`, file: `${bare}/index.html` };
}

/** Writes at once: small files that the system takes into memory cost less so than the way to another thread. */
function save(path: string, bytes: Uint8Array, made: Set<string>): void {
  const directory = dirname(path);
  if (!made.has(directory)) mkdirSync(directory, { recursive: true });
  made.add(directory);
  writeFileSync(path, bytes);
}
