import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Beside what was installed, so that nobody takes it for a part of the project; wherever a command was called. */
const CACHES = resolve(import.meta.dirname, '../../../node_modules/.astro');
/** Says in a cache which content folder it is of. */
const OWNER = 'content-folder';

/** The folder of what is computed once and kept for a content folder (an absolute path). */
export function cacheFolderOf(content: string): string {
  return join(CACHES, createHash('sha256').update(content).digest('hex').slice(0, 12));
}

/** Notes in a new cache whose it is, and removes those of content folders that are gone. Throws nothing. */
export async function claimCache(cache: string, content: string): Promise<void> {
  try {
    if (existsSync(join(cache, OWNER))) return;
    await mkdir(cache, { recursive: true });
    await writeFile(join(cache, OWNER), content);
    for (const name of await readdir(dirname(cache))) {
      const folder = join(dirname(cache), name);
      const owner = await readFile(join(folder, OWNER), 'utf8').catch(() => null);
      if (owner !== null && owner !== '' && !existsSync(owner)) await rm(folder, { recursive: true, force: true });
    }
  } catch {
    // Without a cache everything is computed anew.
  }
}
