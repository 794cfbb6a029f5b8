import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { addToStage, type StageName } from '../archive/stages.ts';
import type { ReadFile } from '../audit/read-batch.ts';
import { shardOf } from '../search/shards.ts';
import { FileFinishing } from './file-finishing.ts';
import type { Finishing } from './finish-file.ts';
import { freeMemoryWhenGrown } from './free-memory.ts';
import type { FileRecord, LastSite } from './last-site.ts';
import type { PageDigests } from './page-digests.ts';
import type { Progress } from './progress.ts';

export interface Drawing {
  /** Where the files go and what is looked for in them, when they are these. */
  finishing: (files: readonly string[]) => Promise<Finishing>;
  /** Is filled with what was found in each file. */
  read: Map<string, ReadFile | null>;
  /** Scheme, host and path of the site. */
  address: URL;
  publicDirectory: string;
  last: LastSite;
  digests: PageDigests;
  progress: Progress;
  /** How many shards the largest search index has. */
  shards: number;
  /** Called when the pages of one of them are written. */
  onShard: (number: number) => void;
  /** Called when all pages that can be found are written, and files for others are still to be drawn. */
  onPages: () => void;
  logger: Pick<AstroIntegrationLogger, 'warn'>;
}

/** What became of a file of the site, and whether it was taken from the last one. */
export type MadeFile = Omit<FileRecord, 'stamp'> & { taken: boolean };
export type DrawnFiles = Map<string, MadeFile>;

const SHARED = /^(?:embed|oembed|cards|data)\/|^claims\/.*\.json$/;

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
  const { last, digests, progress, shards, onShard, onPages } = drawing;
  let drawn = 0;
  progress.begin('Pages', paths.length);
  let since = performance.now();
  let stage: StageName = 'render';
  const clock = (next: StageName) => {
    const now = performance.now();
    addToStage(stage, (now - since) / 1000);
    [since, stage] = [now, next];
  };
  const finishing = new FileFinishing(
    await drawing.finishing(paths.map((path) => placeOf(path).file)),
    ({ file, digest, search, read }) => {
      Object.assign(files.get(file) as MadeFile, { bytes: digest, search });
      drawing.read.set(file, read);
    },
  );
  try {
    const pages = paths.filter(canBeFound);
    for (const [number, own] of Map.groupBy(pages, (path) => shardOf(placeOf(path).file, shards))) {
      for (const path of own) await drawOne(path, true);
      await finishing.flush();
      onShard(number);
    }
    onPages();
    for (const path of paths) if (!canBeFound(path)) await drawOne(path, false);
    await finishing.flush();
  } finally {
    finishing.close();
  }
  clock('render');
  progress.end(`${drawn} files drawn, ${files.size - drawn} taken from the last site.`);

  async function drawOne(path: Path, isSearched: boolean) {
    const { pathname, file } = placeOf(path);
    clock(SHARED.test(file) ? 'share' : 'render');
    progress.step();
    if (isTaken(path, file, drawing, files)) return;
    const shows = digests.of(pathname);
    const known = shows === null ? null : last.find(file);
    if (known && known.shows === shows) {
      files.set(file, { shows, bytes: known.bytes, search: known.search, taken: true });
      return;
    }
    const request = new Request(new URL(pathname.slice(1), drawing.address));
    const drawnPage = await astro.render(request, { routeData: path.route });
    const response = drawnPage instanceof Response ? drawnPage : drawnPage.response;
    if (response.status >= 300 && response.status < 400) throw new Error(`${pathname} leads on, which no page may.`);
    drawn += 1;
    // What is to be known of its bytes is added when it is finished.
    files.set(file, { shows, bytes: '', search: null, taken: false });
    await finishing.add({ file, bytes: new Uint8Array(await response.arrayBuffer()), isSearched });
    if (drawn % 100 === 0) freeMemoryWhenGrown();
    // Signals, and the threads that make the index, are heard.
    await setImmediate();
  }
}

/** Whether an address is that of a page of the site itself, and not of a card on somebody else's or of data. */
function canBeFound(path: Path): boolean {
  return path.route.type === 'page' && !SHARED.test(placeOf(path).file);
}

/** A page that another page or a file of the public folder stands in the place of is told, and not drawn. */
function isTaken({ route }: Path, file: string, { publicDirectory, logger }: Drawing, files: DrawnFiles): boolean {
  if (files.has(file)) {
    logger.warn(`${route.component} makes ${file}, which another page makes already: it is left out.`);
    return true;
  }
  if (!existsSync(join(publicDirectory, file))) return false;
  logger.warn(`${file} stands in the public folder, so ${route.component} does not make it.`);
  return true;
}

/** The address below the base, and the file of a page: `x/index.html` for `/x/`; data files as they are called. */
function placeOf({ pathname, route }: Path): { pathname: string; file: string } {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return { pathname: `/${bare}`, file: bare };
  if (bare === '404') return { pathname: '/404/', file: '404.html' };
  return bare === '' ? { pathname: '/', file: 'index.html' } : { pathname: `/${bare}/`, file: `${bare}/index.html` };
}
