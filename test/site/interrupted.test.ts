import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareFolders } from '../../src/bench/compare-folders.ts';
import { makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { buildSite } from '../support/build-site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ASTRO = join(PROJECT, 'node_modules/astro/bin/astro.mjs');

let folder: string;
let content: string;
/** The site of the archive as it was, and as it is after the edit. */
let old: string;
let edited: string;

beforeAll(async () => {
  folder = await makeFolder();
  content = await makeArchive();
  old = join(folder, 'old');
  edited = join(folder, 'edited');
  await build(content, old);
  await edit(content);
  await build(await copyOf(content, 'content-edited'), edited);
  expect(compareFolders(old, edited).length).toBeGreaterThan(5);
});
afterAll(removeMade);

async function build(from: string, output: string): Promise<void> {
  const { code, output: printed } = await buildSite({ CONTENT_DIR: from, OUT_DIR: output });
  if (code !== 0) throw new Error(`The site does not build:\n${printed}`);
}

async function edit(archive: string): Promise<void> {
  const site = join(archive, 'site.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replaceAll('The Little Archive', 'The Renamed Archive'));
}

async function copyOf(from: string, name: string): Promise<string> {
  await cp(from, join(folder, name), { recursive: true });
  return join(folder, name);
}

/** An archive whose site was built before the edit and has it now, with the folder of that site. */
async function editedAfterBuild(name: string) {
  const archive = await makeArchive();
  const output = join(folder, name, 'dist');
  await build(archive, output);
  await edit(archive);
  return { archive, output };
}

interface Interruption {
  signal: NodeJS.Signals;
  /** The signal is sent when this is printed. */
  at: string;
}

/** Starts a build and ends it in the middle; gives the exit code or the signal, and the folder of its bundle. */
function interrupt(archive: string, output: string, { signal, at }: Interruption) {
  const { NODE_ENV: _node, VITEST: _vitest, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', CONTENT_DIR: archive, OUT_DIR: output };
  const child = spawn(process.execPath, [ASTRO, 'build'], { cwd: PROJECT, env });
  let printed = '';
  const look = (data: Buffer) => {
    printed += data;
    if (printed.includes(at)) child.kill(signal);
  };
  child.stdout.on('data', look);
  child.stderr.on('data', look);
  const bundle = join(PROJECT, '.astro', `bundle-${child.pid}`);
  return new Promise<{ ended: string; bundle: string }>((done) =>
    child.on('close', (code, ended) => done({ ended: String(ended ?? code), bundle })),
  );
}

const INTERRUPTIONS: Interruption[] = [
  { signal: 'SIGKILL', at: 'generating static routes' },
  { signal: 'SIGKILL', at: 'files drawn' },
  { signal: 'SIGTERM', at: 'generating static routes' },
  { signal: 'SIGINT', at: 'files drawn' },
];

test.each(INTERRUPTIONS)(
  'a build ended by $signal after “$at” leaves one whole site, and the next makes it good',
  async (interruption) => {
    const { archive, output } = await editedAfterBuild(
      `${interruption.signal}-${interruption.at.replaceAll(' ', '-')}`,
    );
    const { ended, bundle } = await interrupt(archive, output, interruption);
    expect(ended).not.toBe('0');
    const differs = [compareFolders(output, old), compareFolders(output, edited)];
    expect(differs).toContainEqual([]);
    await build(archive, output);
    expect(compareFolders(output, edited)).toEqual([]);
    expect(await readdir(join(output, '..'))).toEqual(['dist']);
    expect(existsSync(bundle)).toBe(false);
  },
);

test('a site whose replacement was cut off between two moves is put back', async () => {
  const { archive, output } = await editedAfterBuild('between');
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => gone.on('close', done));
  await cp(output, join(output, '..', `.dist-staging-${gone.pid}-00000000-next-previous`), { recursive: true });
  await rm(output, { recursive: true });
  const faulty = await makeArchive({ 'people/council.yaml': 'name: 7\n' });
  expect((await buildSite({ CONTENT_DIR: faulty, OUT_DIR: output })).code).toBe(1);
  await build(archive, output);
  expect(compareFolders(output, edited)).toEqual([]);
  expect(await readdir(join(output, '..'))).toEqual(['dist']);
});

test('an exception in a page leaves the last site as it was', async () => {
  const { archive, output } = await editedAfterBuild('exception');
  const about = join(archive, 'pages/about.mdx');
  const good = await readFile(about, 'utf8');
  await writeFile(about, `${good}\n{(() => { throw new Error('It is broken.'); })()}\n`);
  const { code, output: printed } = await buildSite({ CONTENT_DIR: archive, OUT_DIR: output });
  expect(code).not.toBe(0);
  expect(printed).toContain('It is broken.');
  expect(compareFolders(output, old)).toEqual([]);
  await writeFile(about, good);
  await build(archive, output);
  expect(compareFolders(output, edited)).toEqual([]);
  expect(await readdir(join(output, '..'))).toEqual(['dist']);
});

test('a disk that takes no more leaves the last site as it was', async () => {
  const { archive, output } = await editedAfterBuild('full');
  const { NODE_ENV: _node, VITEST: _vitest, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', CONTENT_DIR: archive, OUT_DIR: output };
  // No file may grow beyond twelve blocks: writing more fails as it does when a disk is full.
  const command = `ulimit -f 12; exec "${process.execPath}" "${ASTRO}" build`;
  const child = spawn('sh', ['-c', command], { cwd: PROJECT, env, stdio: 'ignore' });
  const code = await new Promise((done) => child.on('close', (status, signal) => done(status ?? signal)));
  expect(code).not.toBe(0);
  expect(compareFolders(output, old)).toEqual([]);
  await build(archive, output);
  expect(compareFolders(output, edited)).toEqual([]);
});

test('two builds of two archives into one folder at once leave the whole site of one of them', async () => {
  const { archive, output } = await editedAfterBuild('two');
  const other = await makeArchive();
  const builds = await Promise.all(
    [archive, other, archive].map((each) => buildSite({ CONTENT_DIR: each, OUT_DIR: output })),
  );
  expect(builds.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect([compareFolders(output, old), compareFolders(output, edited)]).toContainEqual([]);
  expect(await readdir(join(output, '..'))).toEqual(['dist']);
});
