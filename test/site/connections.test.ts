import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { buildSite, runTool } from '../support/build-site.ts';

const HOOK = join(import.meta.dirname, '../support/note-connections.mjs');

afterAll(removeMade);

test('neither a build nor a check reaches another machine, as nobody told it not to', async () => {
  const folder = await makeFolder();
  const log = join(folder, 'log');
  await writeFile(log, '');
  const content = await makeArchive();
  const environment = {
    CONTENT_DIR: content,
    OUT_DIR: join(folder, 'dist'),
    CONNECTION_LOG: log,
    NODE_OPTIONS: `--import=${HOOK}`,
    // As for a person on their own machine: telemetry is not asked about there.
    ASTRO_TELEMETRY_DISABLED: undefined,
    CI: undefined,
  };
  expect(await buildSite(environment)).toMatchObject({ code: 0 });
  expect(await runTool(['scripts/check.ts'], environment)).toMatchObject({ code: 0 });
  expect(await readFile(log, 'utf8')).toBe('');
  // The hook notes a connection: else the log would prove nothing.
  await runTool(['-e', 'fetch("https://a.example/").catch(() => {})'], environment);
  expect(await readFile(log, 'utf8')).toContain('a.example');
});
