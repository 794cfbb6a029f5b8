import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What differs between two folders: files that only one has, and files with other bytes. Empty when they are equal. */
export function compareFolders(one: string, other: string): string[] {
  const [first, second] = [filesIn(one), filesIn(other)];
  return [
    ...[...first].filter((file) => !second.has(file)).map((file) => `${file}: only in ${one}`),
    ...[...second].filter((file) => !first.has(file)).map((file) => `${file}: only in ${other}`),
    ...[...first]
      .filter((file) => second.has(file) && !readFileSync(join(one, file)).equals(readFileSync(join(other, file))))
      .map((file) => `${file}: other bytes`),
  ].sort();
}

function filesIn(folder: string): Set<string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    found.filter((each) => each.isFile()).map((each) => relative(folder, join(each.parentPath, each.name))),
  );
}
