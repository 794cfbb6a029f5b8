import { spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeArchive } from '../src/bench/make-archive.ts';
import { compareRebuilds } from '../src/bench/rebuild.ts';
import { isCount, readCall } from './read-call.ts';

const { values } = readCall(
  'Usage: npm run measure:rebuild -- [--edits 100] [--claims 60] [--seed 1]',
  {
    options: {
      edits: { type: 'string', default: '100' },
      claims: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
    },
  },
  ({ values: { edits, claims, seed } }) => [edits, claims, seed].every(isCount),
);
const project = resolve(import.meta.dirname, '..');
const folder = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-rebuild-')));

function build(content: string, output: string): Promise<void> {
  const environment = { CONTENT_DIR: content, OUT_DIR: output, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: project,
    env: { ...process.env, ...environment },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      printed += data;
    });
  }
  return new Promise((done, fail) => {
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`The site does not build:\n${printed}`))));
  });
}

try {
  const content = join(folder, 'content');
  await makeArchive(content, { claims: Number(values.claims), sources: Math.ceil(Number(values.claims) / 5) });
  const edits = 5;
  const different = await compareRebuilds({
    ...{ content, folder, build, edits },
    rounds: Math.ceil(Number(values.edits) / edits),
    seed: Number(values.seed),
    tell: (sentence) => process.stdout.write(`${sentence}\n`),
  });
  process.stdout.write(
    different.length === 0 ? 'Every rebuilt site is equal to a clean one.\n' : `${different.join('\n')}\n`,
  );
  process.exitCode = different.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
