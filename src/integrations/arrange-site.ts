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
 * Puts the whole site together, in the spare folder or else where the new files are. Files of the last site are
 * the same files under a second name, so only what differs from the site before the last costs anything. Nothing
 * is ever written into a file that has two names.
 */
export class NextSite {
  /** Where it is put together. */
  readonly folder: string;
  readonly #folders: Folders;
  readonly #files: DrawnFiles;
  readonly #last: LastSite;
  /** What is in its place, and the folders that exist. */
  readonly #placed = new Set<string>();
  readonly #made = new Set<string>();
  readonly #listed: Promise<string[]> | null;

  /** `files` are those of the site, and may still become more. */
  constructor(folders: Folders, files: DrawnFiles, last: LastSite) {
    this.folder = folders.spare ?? folders.staging;
    this.#folders = folders;
    this.#files = files;
    this.#last = last;
    this.#listed = folders.spare === null ? null : listFilesAside(folders.spare);
    // Whoever waits for it is told.
    this.#listed?.catch(() => {});
  }

  /** Puts what is taken from the last site in its place, as far as that is known. Throws when somebody has changed it. */
  placeTaken(): void {
    for (const [file, { taken }] of this.#files) {
      if (!taken || this.#placed.has(file)) continue;
      this.#openFolder(file);
      this.#last.reuse(file, this.folder);
      this.#placed.add(file);
    }
  }

  /** Puts everything in its place, and removes what is no part of the site. */
  async finish(): Promise<void> {
    const { staging, spare } = this.#folders;
    this.placeTaken();
    if (spare === null) return;
    for (const file of this.#files.keys()) {
      if (this.#placed.has(file)) continue;
      this.#openFolder(file);
      renameSync(join(staging, file), join(spare, file));
    }
    for (const file of (await this.#listed) ?? []) {
      if (!this.#files.has(file)) rmSync(join(spare, file), { force: true });
    }
    await rm(staging, { recursive: true, force: true });
  }

  #openFolder(file: string): void {
    const folder = dirname(join(this.folder, file));
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
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
