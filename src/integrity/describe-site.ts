import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { urlOf } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { Digest } from './digest.ts';
import { writeManifest } from './manifest.ts';

/** The manifest of a site of these files, made of this archive, as the text of its file. */
export function describeSite(files: ReadonlyMap<string, Digest>, archive: Archive): string {
  const sources = [...archive.sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const digestOf = (id: string) => hash('sha256', readFileSync(join(archive.directory, 'sources', `${id}.md`)));
  return writeManifest({
    version: 1,
    site: urlOf(archive.site, '/'),
    files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
    sources: Object.fromEntries(sources.map(({ id, sha256 }) => [id, { imported: sha256, archived: digestOf(id) }])),
  });
}
