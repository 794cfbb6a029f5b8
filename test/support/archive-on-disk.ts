import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LinkResult } from '../../src/archive/link.ts';
import { loadArchive } from '../../src/archive/load.ts';

/** What becomes of a file: new content, a change of what is there, or null to remove it. */
export type Change = string | Uint8Array | null | ((text: string) => string);

const LITTLE_ARCHIVE = join(import.meta.dirname, '../fixtures/little');
const made: string[] = [];

/** Copies the little archive to a folder of its own and changes files of it; returns the folder. */
export async function makeArchive(changes: Record<string, Change> = {}): Promise<string> {
  const directory = await makeFolder();
  await cp(LITTLE_ARCHIVE, directory, { recursive: true });
  await changeFiles(directory, changes);
  return directory;
}

/** Changes files in a folder. */
export async function changeFiles(directory: string, changes: Record<string, Change>): Promise<void> {
  for (const [path, change] of Object.entries(changes)) {
    const file = join(directory, path);
    if (change === null) {
      await rm(file, { recursive: true });
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof change === 'function' ? change(await readFile(file, 'utf8')) : change);
  }
}

/** An empty folder, removed by `removeMade`. */
export async function makeFolder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'verbatim-test-'));
  made.push(directory);
  return directory;
}

/** Reads and links the archive in a folder as `check` does. */
export function loadFolder(
  content: string,
  { drafts = true, siteUrl = null as string | null, basePath = null as string | null } = {},
): Promise<LinkResult> {
  return loadArchive(
    {
      content,
      output: join(content, '..', 'no-output'),
      publicDirectory: join(content, '..', 'no-public'),
      cache: null,
      siteUrl,
      basePath,
    },
    { drafts },
  );
}

/** Removes every folder that was made. */
export async function removeMade(): Promise<void> {
  await Promise.all(made.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
}
