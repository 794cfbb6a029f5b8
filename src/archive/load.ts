import { claimCache } from './cache/folder.ts';
import { type LinkOptions, type LinkResult, linkArchive } from './link.ts';
import type { Places } from './places.ts';
import { type ReadArchive, readArchive } from './read.ts';
import { timeStage } from './stages.ts';

/** Reads and links the archive in the content folder; with it, every file as it was read on its own. */
export async function loadArchive(
  places: Places,
  { drafts }: Pick<LinkOptions, 'drafts'>,
): Promise<LinkResult & { read: ReadArchive }> {
  if (places.cache !== null) await claimCache(places.cache, places.content);
  const read = await timeStage('read', () => readArchive(places.content, places.cache));
  const options = {
    drafts,
    siteUrl: places.siteUrl,
    basePath: places.basePath,
    publicDirectory: places.publicDirectory,
    cache: places.cache,
  };
  const linked = await timeStage('link', () => linkArchive(read, options));
  return { ...linked, read };
}
