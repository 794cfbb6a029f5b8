import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The previews that are kept; older ones leave the branch, which never has but one commit. */
const MOST_PREVIEWS = 20;
/** Names of the previews in the branch, newest last. */
const LIST = 'previews.txt';
const BRANCH = 'previews';

/**
 * Puts a site into the branch `previews` of a repository, in a folder named by the commit it shows.
 * `files` are paths below `folder` that were looked at; `environment` is what git needs to be let in.
 */
export async function pushPreview(
  { folder, files, head }: { folder: string; files: readonly string[]; head: string },
  { remote, environment }: { remote: string; environment: NodeJS.ProcessEnv },
): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'previews-'));
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: place, env: { ...process.env, ...environment }, maxBuffer: 1e8 });
    return stdout.trim();
  };
  try {
    await git('init', '--quiet');
    const isThere = (await git('ls-remote', remote, `refs/heads/${BRANCH}`)) !== '';
    if (isThere) {
      await git('fetch', '--quiet', '--depth=1', remote, `refs/heads/${BRANCH}`);
      await git('-c', 'core.symlinks=false', 'checkout', '--quiet', 'FETCH_HEAD');
    }
    const before = (await readFile(join(place, LIST), 'utf8').catch(() => '')).split('\n').filter(isCommit);
    const all = [...before.filter((each) => each !== head), head];
    const kept = all.slice(-MOST_PREVIEWS);
    for (const gone of all.slice(0, -MOST_PREVIEWS)) await rm(join(place, gone), { recursive: true, force: true });
    await rm(join(place, head), { recursive: true, force: true });
    for (const file of files) {
      await mkdir(dirname(join(place, head, file)), { recursive: true });
      await cp(join(folder, file), join(place, head, file));
    }
    await writeFile(join(place, LIST), `${kept.join('\n')}\n`);
    await writeFile(join(place, '.nojekyll'), '');
    await git('add', '--all', '--force');
    const tree = await git('write-tree');
    const author = ['-c', 'user.name=Previews', '-c', 'user.email=previews@localhost'];
    const commit = await git(...author, 'commit-tree', tree, '-m', 'Previews of pull requests');
    await git('push', '--quiet', '--force', remote, `${commit}:refs/heads/${BRANCH}`);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Whether a text is the full name of a commit. */
export function isCommit(text: string): boolean {
  return /^[0-9a-f]{40}$/.test(text);
}
