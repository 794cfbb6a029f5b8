import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, faultIn, type Span } from '../schema/fault.ts';

/**
 * The folder of the bytes that sources were imported from, below the content folder: `SOURCE/SHA256.ENDING`.
 * Its name begins with a dot, so that reading passes it over and nothing of it is ever published.
 */
export const ORIGINALS = '.originals';

/** A file that was kept as it was imported. */
export interface Original {
  /** Path below the content folder. */
  path: string;
  /** The digest that its name states. */
  named: string;
  /** The digest of its bytes; null when it is no plain file or cannot be read. */
  sha256: string | null;
}

/** What was kept of a source's originals; none when nothing was. */
export async function readOriginals(content: string, source: string): Promise<Original[]> {
  const folder = join(content, ORIGINALS, ...source.split('/'));
  const files = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return Promise.all(
    files
      .filter((file) => !file.isDirectory() && !file.name.startsWith('.'))
      .map(async (file) => ({
        path: `${ORIGINALS}/${source}/${file.name}`,
        named: file.name.replace(/\..*$/, ''),
        sha256: file.isFile() ? await readFile(join(folder, file.name)).then(digestOf, () => null) : null,
      })),
  );
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Compares what was kept of sources with their digests. Where anything of a source is kept, its last
 * original has to be there, and every file has to be what its name says.
 */
export async function checkOriginals(
  content: string,
  sources: Iterable<{ id: string; file: string; sha256: string | null; span: () => Span }>,
): Promise<Fault[]> {
  if (!(await stat(join(content, ORIGINALS)).catch(() => null))) return [];
  const faults: Fault[] = [];
  for (const { id, file, sha256, span } of sources) {
    const originals = await readOriginals(content, id);
    for (const { path, sha256: actual, named } of originals) {
      if (actual === named) continue;
      faults.push(
        faultIn(file, {
          ...span(),
          rule: 'original-changed',
          message:
            actual === null
              ? `The kept original \`${path}\` cannot be read, or is no plain file.`
              : `The kept original \`${path}\` does not hold the bytes that were imported: their digest is \`${actual}\`.`,
          help: 'Bring the file back from the history of the repository. Never edit an original.',
        }),
      );
    }
    if (originals.length > 0 && !originals.some(({ named }) => named === sha256)) {
      faults.push(
        faultIn(file, {
          ...span(),
          rule: 'original-missing',
          message: `Originals of this source are kept in \`${ORIGINALS}/${id}/\`, but none of them has the digest that \`sha256\` states.`,
          help: 'Bring back the value that the import command wrote, or the file with this digest; or import the document again with `--keep-original`.',
        }),
      );
    }
  }
  return faults;
}
