import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The rooms whose code decides how a file is read and a quotation compared. */
const ROOMS = ['schema', 'citation', 'markup', 'archive'];
const SOURCE = resolve(import.meta.dirname, '../..');
const PROJECT = resolve(SOURCE, '..');

let known: string | null = null;

/**
 * A digest of all that turns a file into what is known of it: the code, the packages that are installed,
 * and Node with its tables of Unicode. What another version computed is not used.
 */
export function compilerVersion(): string {
  known ??= computeVersion();
  return known;
}

function computeVersion(): string {
  const digest = createHash('sha256').update(JSON.stringify(process.versions));
  for (const room of ROOMS) {
    const folder = join(SOURCE, room);
    for (const name of (readdirSync(folder, { recursive: true }) as string[])
      .filter((each) => each.endsWith('.ts'))
      .sort()) {
      digest.update(`\n${room}/${name}\n`).update(readFileSync(join(folder, name)));
    }
  }
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
