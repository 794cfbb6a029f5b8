import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BaseReport, compareWithBase } from '../../src/check/base/compare.ts';
import { type Change, changeFiles, makeArchive, makeFolder } from './archive-on-disk.ts';
import { checkFolder } from './check-on-disk.ts';

/** The day of every comparison. */
export const TODAY = '2026-06-01';

/** Runs git in a folder and returns what it prints; nobody's own settings count. */
export function git(folder: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((role) => [
        [`GIT_${role}_NAME`, 'A test'],
        [`GIT_${role}_EMAIL`, 'test@little.example'],
      ]),
    ),
  };
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A repository whose one commit holds the little archive with changes; returns it and its content folder. */
export async function makeRepository(
  changes: Record<string, Change> = {},
  { place = 'news/content' } = {},
): Promise<{ root: string; content: string }> {
  const root = await makeFolder();
  const content = join(root, place);
  await mkdir(content, { recursive: true });
  await cp(await makeArchive(changes), content, { recursive: true });
  git(root, 'init', '--quiet', '--initial-branch=main');
  commit(root, 'The archive');
  return { root, content };
}

/** Commits everything in a repository. */
export function commit(root: string, message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** Compares a content folder with a revision, as `check --base` does; `cache` is a folder, or null for none. */
export async function compare(content: string, reference = 'HEAD', cache: string | null = null): Promise<BaseReport> {
  const { read } = await checkFolder(content, TODAY);
  return compareWithBase({ read, faults: [] }, { content, reference, today: TODAY, cache });
}

/** What a rule tells when the little archive, published with changes `before`, is changed by `after`. */
export async function tellChange(
  rule: string,
  after: Record<string, Change>,
  before: Record<string, Change> = {},
): Promise<{ at: string; severity: string; message: string; help: string | null }[]> {
  const { root, content } = await makeRepository(before);
  await changeFiles(content, after);
  const { faults } = await compare(content);
  await rm(root, { recursive: true });
  return faults
    .filter((fault) => fault.rule === rule)
    .map(({ file, line, severity, message, help }) => ({ at: `${file}:${line}`, severity, message, help }));
}
