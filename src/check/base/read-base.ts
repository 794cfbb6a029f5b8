import { join } from 'node:path';
import { type ReadArchive, readEarlierFiles } from '../../archive/read.ts';
import { NothingToCompare } from '../wrong-usage.ts';
import { askGit } from './git.ts';
import type { Revision } from './revision.ts';

/** An archive as it was in an earlier revision, as far as it has changed since. */
export interface Base {
  /** The files that are other ones now or gone, read as they were. */
  read: ReadArchive;
  /** Every file of the content folder as it was; paths below it. */
  files: ReadonlySet<string>;
  /** Those of them that are other ones now, or gone. */
  changed: ReadonlySet<string>;
}

interface StoredFile {
  path: string;
  /** Name of its bytes in git. */
  object: string;
}

/** Below the cache of the content folder, so that neither of the two readings drops what the other has kept. */
const OWN_CACHE = 'base';

/**
 * Reads what has changed in the content folder since a revision. What `cache` (the folder of the content folder's
 * cache, or null) knows of the earlier files is not computed again. Throws NothingToCompare when there was no
 * archive then.
 */
export async function readBase(content: string, { commit, prefix }: Revision, cache: string | null): Promise<Base> {
  const stored = await listFiles(content, commit, prefix);
  if (stored.length === 0) {
    throw new NothingToCompare(`The revision ${commit.slice(0, 12)} has no content folder \`${prefix || '.'}\`.`);
  }
  const files = new Set(stored.map(({ path }) => path));
  const diff = await ask(content, [
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '-z',
    '--relative',
    commit,
    '--',
    '.',
  ]);
  const changed = new Set(namesIn(diff).filter((path) => files.has(path)));
  const texts = stored.filter(({ path }) => changed.has(path) && /\.(?:mdx?|yaml)$/.test(path));
  const read = await readEarlierFiles(content, await bytesOf(content, texts), cache && join(cache, OWN_CACHE));
  return { read, files, changed };
}

/** The plain files below the content folder; links and other repositories are left out. */
async function listFiles(content: string, commit: string, prefix: string): Promise<StoredFile[]> {
  const tree = `${commit}:${prefix.replace(/\/$/, '')}`;
  const { succeeded, bytes } = await askGit(content, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (!succeeded) return [];
  return namesIn(bytes).flatMap((line) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    // What was hidden was passed over then as well.
    return object && path && !/(?:^|\/)\./.test(path) ? [{ object, path }] : [];
  });
}

/** The bytes of files as they were, by path. Format of the answer: git-cat-file(1), “Batch output”. */
async function bytesOf(content: string, files: readonly StoredFile[]): Promise<Map<string, Buffer>> {
  const asked = files.map(({ object }) => `${object}\n`).join('');
  const bytes = await ask(content, ['cat-file', '--batch'], asked);
  const found = new Map<string, Buffer>();
  let at = 0;
  for (const { path, object } of files) {
    const end = bytes.indexOf(0x0a, at);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(bytes.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      throw new NothingToCompare(
        `git does not have \`${path}\` as it was (${object.slice(0, 12)}): fetch it without a filter, \`git fetch --refetch\`.`,
      );
    }
    found.set(path, bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return found;
}

async function ask(content: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { succeeded, bytes, complaint } = await askGit(content, args, input);
  if (!succeeded) throw new NothingToCompare(`git cannot read the earlier revision (${complaint}).`);
  return bytes;
}

function namesIn(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\0').filter(Boolean);
}
