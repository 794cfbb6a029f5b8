import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The rooms whose code decides how a file is read and a quotation compared. */
const ROOMS = ['schema', 'citation', 'markup', 'archive'];
const SOURCE = resolve(import.meta.dirname, '../..');
const PROJECT = resolve(SOURCE, '..');

const known = new Map<string, string>();

/**
 * A digest of all that turns a file into what is known of it: the code, the packages that are installed,
 * and Node with its tables of Unicode. What another version computed is not used.
 */
export function compilerVersion(): string {
  return versionOf(ROOMS);
}

/** A digest of all that turns an archive into a site: every line of code, the packages, and Node. */
export function generatorVersion(): string {
  return versionOf(['.'], ['astro.config.mjs']);
}

/** Of the rooms in `src/`, and of files of the project. */
function versionOf(rooms: readonly string[], files: readonly string[] = []): string {
  const name = rooms.join(' ');
  const version = known.get(name) ?? computeVersion(rooms, files);
  known.set(name, version);
  return version;
}

function computeVersion(rooms: readonly string[], files: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(process.versions));
  for (const room of rooms) {
    const folder = join(SOURCE, room);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    for (const path of found.map((each) => join(each.parentPath, each.name)).sort()) {
      digest.update(`\n${path.slice(SOURCE.length)}\n`).update(readFileSync(path));
    }
  }
  for (const file of files) digest.update(`\n${file}\n`).update(readFileSync(join(PROJECT, file)));
  return digest.update(readInstalledPackages()).digest('hex').slice(0, 32);
}

/** npm's own list of what it installed; the lock file where another tool did. */
function readInstalledPackages(): string {
  for (const name of ['node_modules/.package-lock.json', 'package-lock.json']) {
    try {
      return readFileSync(join(PROJECT, name), 'utf8');
    } catch {}
  }
  return '';
}
