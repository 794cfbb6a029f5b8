import { type LinkOptions, type LinkResult, linkArchive } from './link.ts';
import type { Places } from './places.ts';
import { readArchive } from './read.ts';

/** Reads and links the archive in the content folder. */
export async function loadArchive(places: Places, { drafts }: Pick<LinkOptions, 'drafts'>): Promise<LinkResult> {
  return linkArchive(await readArchive(places.content), {
    drafts,
    siteUrl: places.siteUrl,
    basePath: places.basePath,
    publicDirectory: places.publicDirectory,
  });
}
