import { digestOf, forEachOf } from './digest.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import type { PublishedSite } from './published-site.ts';

/** How a published site differs from what a build made: paths below the site, sorted. */
export interface Differences {
  /** How many files were compared. */
  compared: number;
  changed: string[];
  missing: string[];
  /** In a folder, where all files are known. */
  added: string[];
  /** What could not be read, in sentences. */
  unread: string[];
}

const AT_ONCE = 8;

/** Written into the folder of a site beside what the manifest lists. */
const BESIDE = [MANIFEST_FILE, '.verbatim'];

/**
 * Compares a published site with a manifest. `manifestText`: the bytes of a manifest from elsewhere,
 * which the one that is published must have as well; null when the published one is used.
 */
export async function verifySite(
  site: PublishedSite,
  manifest: Manifest,
  manifestText: string | null,
): Promise<Differences> {
  const expected = new Map(Object.entries(manifest.files));
  if (manifestText !== null) expected.set(MANIFEST_FILE, await digestOf(only(manifestText)));
  const differences: Differences = { compared: 0, changed: [], missing: [], added: [], unread: [] };
  const files = [...expected].filter(([file]) => site.gives(file));
  await forEachOf(files, AT_ONCE, async ([file, { sha256, bytes }]) => {
    try {
      const found = await site.digest(file, bytes);
      differences.compared += 1;
      if (found === null) differences.missing.push(file);
      else if (found.sha256 !== sha256) differences.changed.push(file);
    } catch (error) {
      differences.unread.push(error instanceof Error ? error.message : String(error));
    }
  });
  for (const file of (await site.list?.()) ?? []) {
    if (!expected.has(file) && !BESIDE.includes(file)) differences.added.push(file);
  }
  for (const list of Object.values(differences)) if (Array.isArray(list)) list.sort();
  return differences;
}

async function* only(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
