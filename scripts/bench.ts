import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeArchive } from '../src/bench/make-archive.ts';
import { measurePeers } from '../src/bench/peers.ts';
import { tableOf } from '../src/bench/report.ts';
import { measureVerbatim } from '../src/bench/runs.ts';

const USAGE = `npm run bench -- [--claims 10000] [--sources 2000] [--json] [--no-peers]

Makes an archive outside the project, builds and checks it, and measures each run: seconds, processor
seconds, memory of the whole process tree, files and bytes written. Peers are set up with npx; one that
is not to be had is skipped.`;

/** A number from 1; throws a sentence for anything else. */
function numberOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Error(`--${name} is \`${text}\`, and must be a number from 1.\n\n${USAGE}`);
  return Number(text);
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      claims: { type: 'string', default: '10000' },
      sources: { type: 'string' },
      json: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const claims = numberOf('claims', values.claims);
  const sources = numberOf('sources', values.sources ?? String(Math.max(1, Math.round(claims / 5))));
  const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-bench-')));
  try {
    tell(`Making an archive of ${claims} claims and ${sources} sources in ${folder} …`);
    await makeArchive(join(folder, 'content'), { claims, sources });
    const project = resolve(import.meta.dirname, '..');
    const runs = await measureVerbatim({ project, folder, claims, tell });
    if (!values['no-peers']) runs.push(...(await measurePeers({ project, folder, claims, tell })));
    process.stdout.write(values.json ? `${JSON.stringify({ claims, runs }, null, 2)}\n` : `${tableOf(runs)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await bench();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
