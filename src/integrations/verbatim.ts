import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { cacheFolderOf } from '../archive/cache/folder.ts';
import { hasCurrentArchive, setCurrentArchive } from '../archive/current.ts';
import { type Places, placesFrom } from '../archive/places.ts';
import { timeStage } from '../archive/stages.ts';
import { setCurrentCards } from '../cards/current.ts';
import { type CardStore, openCardStore } from '../cards/store.ts';
import { type CheckResult, checkArchive } from '../check/check-archive.ts';
import { reportFaults } from '../check/report-pretty.ts';
import { count, countFaults } from '../check/summary.ts';
import type { Fault } from '../schema/fault.ts';
import { accentStyles, forgetAccent } from './accent.ts';
import { lockOutput } from './build-lock.ts';
import { guardOutput, OutputRefused, realPlace } from './output.ts';
import { stageLine } from './progress.ts';
import { serveFaults } from './serve-faults.ts';
import { serveIndex } from './serve-index.ts';
import { SiteBuild } from './site-build.ts';
import { writeRefusal } from './write-faults.ts';

/**
 * Makes a site of the content folder: refuses to build from a faulty archive, draws the pages into a
 * folder of its own, indexes them, and only then puts them in the place of the last site. In `dev` it
 * reads the archive anew whenever a file of it changes.
 */
export function verbatim(): AstroIntegration {
  let places: Places;
  let build: SiteBuild | null = null;
  /** What was found when the archive was last read, while that cannot be shown. */
  let refused: CheckResult | null = null;

  return {
    name: 'verbatim',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        places = placesFrom(process.env, fileURLToPath(config.root));
        // A link that leads to the folder stays a link: what it leads to is replaced.
        places.output = await realPlace(places.output);
        const drafts = command === 'dev';
        const [result, standing] = await Promise.all([
          checkArchive(places, { drafts, today: null, errorsOnly: !drafts }),
          command === 'build' ? refuse(places.output, () => guardOutput(places.output, places.content)) : [],
        ]);
        if (!result.archive && command === 'build') {
          process.stderr.write(reportFound(result, places, drafts));
          process.stderr.write('Nothing was built, and the last site stays as it is.\n');
          process.exit(1);
        }
        if (command !== 'sync') process.stderr.write(reportFound(result, places, drafts));
        if (drafts) process.stderr.write(countWarnings(result, drafts));
        if (result.archive) setCurrentArchive(result.archive);
        else refused = result;
        const cache = cacheFolderOf(places.content);
        setCurrentCards(timed(openCardStore(join(cache, 'cards'))));
        let output = places.output;
        if (command === 'build' && result.archive) {
          logger.info(`${result.claims} claims read, ${result.quotations} quotations compared with their sources.`);
          await refuse(places.output, () =>
            lockOutput(places.output, (sentence) => process.stderr.write(`${sentence}\n`)),
          );
          build = new SiteBuild(places, result.archive, cache);
          if (await build.isDone(standing)) {
            process.stderr.write(`Nothing has changed since the last build: ${places.output} stays as it is.\n`);
            process.stderr.write(`Seconds: ${stageLine()}.\n`);
            process.exit(0);
          }
          output = await refuse(places.output, () => (build as SiteBuild).open());
        }
        const { origin, base } = result.site;
        updateConfig({
          site: origin,
          base,
          outDir: pathToFileURL(`${output}/`),
          cacheDir: pathToFileURL(`${cache}/`),
          vite: {
            plugins: [
              accentStyles(),
              resolveFromProject(fileURLToPath(config.root), places.content),
              ...(command === 'build' ? [prepareNothing()] : []),
            ],
            resolve: { alias: { '@content': places.content } },
            server: { fs: { allow: [places.content, '.'] } },
          },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(places.content);
        server.middlewares.use(serveIndex(places.output, server.config.base));
        const faults = () => refused && reportFound(refused, places, false) + countWarnings(refused, false);
        server.middlewares.use(serveFaults(() => (hasCurrentArchive() ? null : faults()), server.config.base));
        const tellFaults = () => {
          const message = faults();
          if (message !== null) server.hot.send({ type: 'error', err: { message, stack: '' } });
        };
        // A page that is loaded again knows nothing of what was told before.
        server.hot.on('vite:client:connect', tellFaults);
        let pending: NodeJS.Timeout | null = null;
        // One after the other: a reading that began before a change must not have the last word.
        let reading = Promise.resolve();
        const reload = async () => {
          const result = await checkArchive(places, { drafts: true, today: null });
          process.stderr.write(reportFound(result, places, true) + countWarnings(result, true));
          refused = result.archive ? null : result;
          if (result.archive) {
            setCurrentArchive(result.archive);
            logger.info('The archive was read again.');
            // Astro forgets the addresses it knows when it hears this; new files have new ones.
            for (const environment of Object.values(server.environments)) {
              forgetAccent(environment);
              environment.hot.send('astro:content-changed', {});
            }
            server.hot.send({ type: 'full-reload', path: '*' });
          } else {
            tellFaults();
          }
        };
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(places.content)) return;
          if (pending) clearTimeout(pending);
          pending = setTimeout(() => {
            reading = reading.then(reload);
          }, 50);
        });
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((astro) => {
          const drawing = build?.draw(astro, logger) ?? astro;
          return { ...drawing, getStaticPaths: () => refuse(places.output, async () => drawing.getStaticPaths()) };
        });
      },
      'astro:build:done': async () => {
        if (build === null) return;
        await refuse(places.output, () => (build as SiteBuild).finish());
        process.stderr.write(`Seconds: ${stageLine()}.\n`);
      },
    },
  };
}

/**
 * The errors as `check` prints them, with what is odd about the environment, which `check` may be called
 * without. With `drafts` also what keeps a draft from being shown.
 */
function reportFound(result: CheckResult, places: Places, drafts: boolean): string {
  const faults = foundIn(result, drafts);
  return faults.length > 0
    ? reportFaults({ ...result, faults }, { directory: places.content, counted: result.faults })
    : '';
}

/** One line that says how many warnings were found that are not shown. */
function countWarnings(result: CheckResult, drafts: boolean): string {
  const shown = foundIn(result, drafts);
  const { warnings } = countFaults(result.faults.filter((fault) => !shown.includes(fault)));
  return warnings > 0 ? `${count(warnings, 'warning')}: \`npm run check\` shows them.\n` : '';
}

function foundIn({ faults, linkFaults }: CheckResult, drafts: boolean): Fault[] {
  const told = new Set(drafts ? linkFaults : []);
  return faults.filter((fault) => fault.severity === 'error' || fault.file === '.' || told.has(fault));
}

/** A store that counts the time that drawing takes. */
function timed(store: CardStore): CardStore {
  return { ...store, fill: (cards) => timeStage('cards', () => store.fill(cards)) };
}

/** Runs what may refuse the output folder; tells why in one sentence, and ends the process. */
async function refuse<Result>(output: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const refusal = error instanceof OutputRefused ? error : writeRefusal(error, output);
    if (!refusal) throw error;
    process.stderr.write(`${refusal.message}\n`);
    process.exit(1);
  }
}

/** Standing pages may lie outside the project; what they import is looked up as from within it. */
function resolveFromProject(root: string, content: string): Plugin {
  return {
    name: 'verbatim:resolve-from-project',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!importer?.startsWith(content) || /^[./\0]/.test(id)) return null;
      return this.resolve(id, `${root}/astro.config.mjs`, { skipSelf: true });
    },
  };
}

/** A build has no use for the packages of the development toolbar, which Astro has bundled for the browser each time. */
function prepareNothing(): Plugin {
  return {
    name: 'verbatim:prepare-nothing',
    configResolved({ environments }) {
      for (const { optimizeDeps } of Object.values(environments)) {
        Object.assign(optimizeDeps, { include: [], noDiscovery: true });
      }
    },
  };
}
