import { join } from 'node:path';
import { urlOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { type Digest, digestFile, forEachOf } from './digest.ts';
import { writeManifest } from './manifest.ts';

const AT_ONCE = 16;

/** The manifest of a site of these files, made of this archive, as the text of its file. */
export async function describeSite(files: ReadonlyMap<string, Digest>, archive: Archive): Promise<string> {
  const sources = [...archive.sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const archived = new Map<string, string>();
  await forEachOf(sources, AT_ONCE, async ({ id }) => {
    archived.set(id, (await digestFile(join(archive.directory, 'sources', `${id}.md`))).sha256);
  });
  return writeManifest({
    version: 1,
    site: urlOf(archive.site, '/'),
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    sources: Object.fromEntries(
      sources.map(({ id, sha256 }) => [id, { imported: sha256, archived: archived.get(id) ?? '' }]),
    ),
  });
}
