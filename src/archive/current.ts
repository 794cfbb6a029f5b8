import type { Archive } from './archive.ts';

/**
 * The archive that this process shows. The integration sets it before anything is drawn, and pages
 * read it; both are loaded as separate modules, so it lives on the global object.
 */
const holder = globalThis as { [key: symbol]: Archive | undefined };
const KEY = Symbol.for('verbatim.archive');

/** Makes an archive the one that pages show. */
export function setCurrentArchive(archive: Archive): void {
  holder[KEY] = archive;
}

/** Whether there is an archive to show: in `dev` not before the faults that it began with are mended. */
export function hasCurrentArchive(): boolean {
  return holder[KEY] !== undefined;
}

/** The archive to show. Throws when none has been set, as when a page is drawn outside a build. */
export function currentArchive(): Archive {
  const archive = holder[KEY];
  if (!archive) throw new Error('No archive is there to be shown: mend the faults that were reported.');
  return archive;
}
