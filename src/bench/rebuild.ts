import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareFolders } from './compare-folders.ts';
import { editArchive } from './edit-archive.ts';
import { randomFrom } from './words.ts';

export interface RebuildOptions {
  /** The archive; it is edited. */
  content: string;
  /** A folder for the sites. */
  folder: string;
  rounds: number;
  /** Edits between one build and the next. */
  edits: number;
  seed: number;
  /** Builds a site; throws when that fails. */
  build: (content: string, output: string) => Promise<void>;
  tell: (sentence: string) => void;
}

/**
 * Edits an archive at random, builds it again over the last site, and compares that site byte for byte
 * with one that is built from a copy of the archive in another place, where nothing is kept. Returns what
 * differs in the first round in which anything does, with the edits that led there; empty when nothing does.
 */
export async function compareRebuilds({
  content,
  folder,
  rounds,
  edits,
  seed,
  build,
  tell,
}: RebuildOptions): Promise<string[]> {
  const random = randomFrom(seed);
  const output = join(folder, 'rebuilt');
  await build(content, output);
  for (let round = 1; round <= rounds; round++) {
    const done: string[] = [];
    for (let edit = 0; edit < edits; edit++) done.push(await editArchive(content, random));
    await build(content, output);
    const copy = join(folder, `content-${round}`);
    const clean = join(folder, `clean-${round}`);
    await cp(content, copy, { recursive: true });
    await build(copy, clean);
    const differences = compareFolders(output, clean);
    tell(`Round ${round}: ${done.join('; ')}: ${differences.length} differences.`);
    if (differences.length > 0) return [...done, ...differences];
    await rm(copy, { recursive: true });
    await rm(clean, { recursive: true });
  }
  return [];
}
