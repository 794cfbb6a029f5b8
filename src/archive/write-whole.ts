import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

/** Whether a file is one that was being written when its process was killed; nothing reads it. */
export function isDraft(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.draft');
}

/**
 * Writes a file as a whole or not at all: beside its place first, under a name that nothing reads, and
 * through to the disk, but for a `cache`, which can be made anew. With `replace` it takes the place of a file that is there, with the same
 * permissions; without, an error with the code EEXIST is thrown. What a process that was killed while it
 * wrote this file has left goes. Makes the folder where there is none; throws what the system says.
 */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  { replace, cache = false }: { replace: boolean; cache?: boolean },
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await removeDrafts(file);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}-${randomBytes(4).toString('hex')}.draft`);
  const mode = replace ? (await stat(file).catch(() => null))?.mode : undefined;
  try {
    await using handle = await open(draft, 'wx', mode);
    await handle.writeFile(data);
    if (!cache) await handle.sync();
    if (replace) await rename(draft, file);
    else await linkOrCopy(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link is refused where a file stands, and shows the file whole; not every disk has them. */
async function linkOrCopy(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await copyFile(draft, file, constants.COPYFILE_EXCL);
  }
}

async function removeDrafts(file: string): Promise<void> {
  const start = `.${basename(file)}.`;
  for (const name of await readdir(dirname(file))) {
    if (!name.startsWith(start) || !isDraft(name)) continue;
    const owner = Number(name.slice(start.length).split('-')[0]);
    if (owner !== process.pid && !isRunning(owner)) await rm(join(dirname(file), name), { force: true });
  }
}
