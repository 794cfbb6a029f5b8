import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolderOf } from '../archive/cache/folder.ts';
import { idOfClaim, idOfSource } from './make-archive.ts';
import { type Command, type Measured, measure } from './measure.ts';

export interface Bench {
  /** The generator. */
  project: string;
  /** Holds the archive in `content`, and gets the sites. */
  folder: string;
  claims: number;
  tell: (sentence: string) => void;
}

/** Measures builds and checks of the archive: from nothing, with nothing changed, and after one edit each. */
export async function measureVerbatim({ project, folder, claims, tell }: Bench): Promise<Measured[]> {
  const content = join(folder, 'content');
  const cache = cacheFolderOf(content);
  const output = join(folder, 'site');
  const run = (name: string, args: string[], counted: string | null): Command => ({
    name,
    command: process.execPath,
    args: ['--import', join(import.meta.dirname, 'tell-stages.ts'), ...args],
    directory: project,
    environment: {
      ...{ CONTENT_DIR: content, OUT_DIR: output, NODE_ENV: 'production' },
      ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    },
    output: counted,
  });
  const buildArguments = await argumentsOf('build', project);
  const build = (name: string) => run(name, buildArguments, output);
  const check = (name: string) =>
    run(
      name,
      ['--import', join(project, 'scripts/compile-cache.mjs'), join(project, 'scripts/check.ts'), '--format', 'json'],
      null,
    );

  const runs: [before: () => Promise<void>, command: Command][] = [
    [() => rm(cache, { recursive: true, force: true }), check('check cold')],
    [async () => {}, check('check warm')],
    [() => rm(cache, { recursive: true, force: true }), build('cold')],
    [async () => {}, build('unchanged')],
    // The first build over a site keeps that one; what is measured is each later one.
    [() => edit(claimFile(0), /$/, '\nOne more sentence stands here.\n'), build('first edit')],
    [
      () => edit(claimFile(Math.floor(claims / 2)), /$/, '\nA comma, which was missing, stands here.\n'),
      build('claim edited'),
    ],
    [
      () => edit(`sources/${idOfSource(0)}.md`, /^publisher: .*$/m, 'publisher: The Renamed Times'),
      build('source edited'),
    ],
    [() => edit('site.yaml', /^title: .*$/m, 'title: The Renamed Archive'), build('site edited')],
  ];
  const measured: Measured[] = [];
  for (const [before, command] of runs) {
    await before();
    tell(`Measuring: ${command.name} …`);
    measured.push(await measure(command));
  }
  return measured.filter(({ name }) => name !== 'first edit');

  function claimFile(index: number): string {
    return `claims/${idOfClaim(index)}.mdx`;
  }

  async function edit(path: string, from: RegExp, to: string): Promise<void> {
    const text = await readFile(join(content, path), 'utf8');
    await writeFile(join(content, path), text.replace(from, to));
  }
}

/** What a script of the project has node run, such as `npm run build`. */
async function argumentsOf(script: string, project: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...args] = (scripts[script] as string).split(' ');
  return args;
}
