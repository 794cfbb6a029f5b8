import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../integrity/digest.ts';
import { listFilesAside } from '../integrity/list-aside.ts';
import type { DrawnFiles } from './draw-pages.ts';
import type { LastSite } from './last-site.ts';

/** The folders of which one becomes the site. */
interface Folders {
  /** Holds what was made anew. */
  staging: string;
  /** Holds the site before the last, if anybody kept it, to be made the next one; see `keepSpare`. */
  spare: string | null;
}

/**
 * Puts the whole site together, in the spare folder or else where the new files are, and returns that
 * folder. Files of the last site are the same files under a second name, so only what differs from the
 * site before the last costs anything. Nothing is ever written into a file that has two names.
 */
export async function arrangeSite({ staging, spare }: Folders, files: DrawnFiles, last: LastSite): Promise<string> {
  const folder = spare ?? staging;
  const listed = spare === null ? [] : listFilesAside(spare);
  const made = new Set<string>();
  for (const [file, { taken }] of files) {
    const path = join(folder, file);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    if (taken) last.reuse(file, folder);
    else if (spare !== null) renameSync(join(staging, file), path);
  }
  if (spare !== null) {
    for (const file of await listed) if (!files.has(file)) rmSync(join(spare, file), { force: true });
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

/** Moves the files of a folder into another one, which may be on another disk. */
export async function moveInto(from: string, to: string): Promise<void> {
  for (const file of await listFiles(from).catch(() => [])) {
    const target = join(to, file);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(from, file), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      return copyFile(join(from, file), target);
    });
  }
  await rm(from, { recursive: true, force: true });
}

/** Takes the spare folder to a place of its own, so that no other build uses it; null when there is none. */
export async function takeSpare(kept: string, place: string): Promise<string | null> {
  try {
    await rename(kept, place);
    return place;
  } catch {
    return null;
  }
}

/** Keeps the site that was replaced, as deleting its files and naming them anew takes longer than a small edit. */
export async function keepSpare(replaced: string, kept: string): Promise<void> {
  try {
    await mkdir(dirname(kept), { recursive: true });
    await rename(replaced, kept);
  } catch {
    await rm(replaced, { recursive: true, force: true });
  }
}
