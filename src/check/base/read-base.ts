import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ReadArchive, readArchive } from '../../archive/read.ts';
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

/** Reads what has changed in the content folder since a revision. Throws NothingToCompare when there was no archive then. */
export async function readBase(content: string, { commit, prefix }: Revision): Promise<Base> {
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
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-base-'));
  try {
    await unpack(
      content,
      folder,
      stored.filter(({ path }) => changed.has(path) && /\.(?:mdx?|yaml)$/.test(path)),
    );
    return { read: await readArchive(folder, null), files, changed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

/** Writes files as they were into a folder. Format of the answer: git-cat-file(1), “Batch output”. */
async function unpack(content: string, folder: string, files: readonly StoredFile[]): Promise<void> {
  const asked = files.map(({ object }) => `${object}\n`).join('');
  const bytes = await ask(content, ['cat-file', '--batch'], asked);
  let at = 0;
  for (const { path, object } of files) {
    const end = bytes.indexOf(0x0a, at);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(bytes.toString('latin1', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) {
      throw new NothingToCompare(
        `git does not have \`${path}\` as it was (${object.slice(0, 12)}): fetch it without a filter, \`git fetch --refetch\`.`,
      );
    }
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
}

async function ask(content: string, args: readonly string[], input?: string): Promise<Buffer> {
  const { succeeded, bytes, complaint } = await askGit(content, args, input);
  if (!succeeded) throw new NothingToCompare(`git cannot read the earlier revision (${complaint}).`);
  return bytes;
}

function namesIn(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\0').filter(Boolean);
}
