import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isDraft } from '../src/archive/write-whole.ts';
import { digestFile, listFiles } from '../src/integrity/digest.ts';
import { MANIFEST_FILE, readManifest } from '../src/integrity/manifest.ts';
import { folderSite } from '../src/integrity/published-site.ts';
import { verifySite } from '../src/integrity/verify.ts';
import { makeArchive, removeMade } from '../test/support/archive-on-disk.ts';
import { killAfter } from '../test/support/interrupt.ts';
import { isCount, readCall } from './read-call.ts';

const BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];
const HOUR = 3_600_000;

/** What a kind of round found: how many commands were killed midway, and what was not whole afterwards. */
interface Tally {
  rounds: number;
  killed: number;
  broken: string[];
}

const { values } = readCall(
  'Usage: npm run measure:faults -- [--rounds 200]',
  { options: { rounds: { type: 'string', default: '200' } } },
  ({ values: { rounds } }) => isCount(rounds),
);
const rounds = Number(values.rounds);
const folder = await mkdtemp(join(tmpdir(), 'verbatim-faults-'));

/** Every file of a folder with its digest; hidden drafts of a killed command, which nothing reads, left out. */
async function statesOf(directory: string): Promise<Map<string, string>> {
  const states = new Map<string, string>();
  for (const file of await listFiles(directory)) {
    if (!isDraft(basename(file))) states.set(file, (await digestFile(join(directory, file))).sha256);
  }
  return states;
}

/** Kills builds of two archives in turn; the site must be the whole site of one of the two. */
async function killBuilds(rounds: number): Promise<Tally> {
  const output = join(folder, 'site/dist');
  const archives = await Promise.all([
    makeArchive(),
    makeArchive({ 'site.yaml': (text) => text.replaceAll('The Little Archive', 'The Other Archive') }),
  ]);
  const manifests: string[] = [];
  let longest = 0;
  for (const content of archives) {
    const started = performance.now();
    const { code, output: printed } = await killAfter(BUILD, { CONTENT_DIR: content, OUT_DIR: output }, HOUR);
    if (code !== 0) throw new Error(`The archive does not build:\n${printed}`);
    longest = Math.max(longest, performance.now() - started);
    manifests.push(await readFile(join(output, MANIFEST_FILE), 'utf8'));
  }
  const before = await Promise.all(archives.map(statesOf));
  const tally: Tally = { rounds, killed: 0, broken: [] };
  for (let round = 0; round < rounds; round += 1) {
    const content = archives[round % 2] ?? '';
    const moment = Math.random() * longest * 1.1;
    const { ended } = await killAfter(BUILD, { CONTENT_DIR: content, OUT_DIR: output }, moment);
    if (!ended) tally.killed += 1;
    const standing = await placeOfSite(output);
    const differences = await Promise.all(manifests.map((text) => compare(standing, text)));
    if (!differences.includes(0))
      tally.broken.push(`round ${round}, ${moment.toFixed(0)} ms: ${differences} files differ`);
    for (const [at, archive] of archives.entries()) {
      if (!isSame(await statesOf(archive), before[at])) tally.broken.push(`round ${round}: the content has changed`);
    }
  }
  return tally;
}

/** Where a site stands. A build killed between two moves leaves it beside its place, and the next one puts it back. */
async function placeOfSite(output: string): Promise<string> {
  if (existsSync(output)) return output;
  const aside = (await readdir(dirname(output))).find((name) => name.endsWith('-previous'));
  return join(dirname(output), aside ?? basename(output));
}

async function compare(output: string, text: string): Promise<number> {
  const manifest = readManifest(text);
  if (typeof manifest === 'string') throw new Error(manifest);
  const { changed, missing, added, unread } = await verifySite(folderSite(output), manifest, text);
  return changed.length + missing.length + added.length + unread.length;
}

/** Kills a command that writes content; each file must be as it was, or as it is when the command ends. */
async function killEdits(rounds: number, args: string[], faulty: string): Promise<Tally> {
  const work = join(folder, 'edited');
  const restore = async () => {
    await rm(work, { recursive: true, force: true });
    await cp(faulty, work, { recursive: true });
  };
  const before = await statesOf(faulty);
  await restore();
  const started = performance.now();
  await killAfter(args, { CONTENT_DIR: work }, HOUR);
  const longest = performance.now() - started;
  const after = await statesOf(work);
  if (isSame(before, after)) throw new Error(`${args[0]} changed nothing.`);
  const tally: Tally = { rounds, killed: 0, broken: [] };
  for (let round = 0; round < rounds; round += 1) {
    await restore();
    const { ended } = await killAfter(args, { CONTENT_DIR: work }, Math.random() * longest * 1.1);
    if (!ended) tally.killed += 1;
    const now = await statesOf(work);
    for (const file of new Set([...before.keys(), ...now.keys()])) {
      const state = now.get(file);
      if (state !== before.get(file) && state !== after.get(file))
        tally.broken.push(`round ${round}: ${file} is half written`);
    }
  }
  return tally;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string> | undefined): boolean {
  return one.size === other?.size && [...one].every(([file, state]) => other.get(file) === state);
}

/** Builds to a disk that is full, or can only be read; says what was printed last. Null where none can be mounted. */
async function tryDisk(options: string): Promise<string | null> {
  const disk = join(folder, 'disk');
  await mkdir(disk, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  try {
    const content = await makeArchive();
    const { code, output } = await killAfter(BUILD, { CONTENT_DIR: content, OUT_DIR: join(disk, 'dist') }, HOUR);
    const last = output.trim().split('\n').at(-1) ?? '';
    return `exit code ${code}: ${last}`;
  } finally {
    execFileSync('umount', [disk]);
  }
}

function report(what: string, { rounds, killed, broken }: Tally): void {
  console.log(`${what}: ${rounds} rounds, ${killed} killed midway, ${broken.length} with something broken.`);
  for (const each of broken) console.log(`  ${each}`);
  if (broken.length > 0) process.exitCode = 1;
}

try {
  for (const [what, options] of [
    ['a full disk', 'size=300k'],
    ['a disk that can only be read', 'ro'],
  ] as const) {
    console.log(`${what}: ${(await tryDisk(options)) ?? 'skipped, since only root may mount one'}`);
  }
  const sources = Object.fromEntries(
    Array.from({ length: 60 }, (_, at): [string, string] => [
      `sources/new-${at}.md`,
      `---\ntitle: T\nkind: other\nretrieved: 2026-01-02\nlanguage: en\nrights: full\n---\n\n${'Words without an id.\n\n'.repeat(40)}`,
    ]),
  );
  report('check --fix', await killEdits(rounds, ['scripts/check.ts', '--fix'], await makeArchive(sources)));
  const page = join(folder, 'page.html');
  await writeFile(
    page,
    `<title>A page</title><h1>A page</h1>${'<p>Words of some length that are imported.</p>'.repeat(3000)}`,
  );
  report(
    'import',
    await killEdits(rounds, ['scripts/import.ts', page, '--id', 'imported', '--rights', 'full'], await makeArchive()),
  );
  report('build', await killBuilds(rounds));
} finally {
  await rm(folder, { recursive: true, force: true });
  await removeMade();
}
