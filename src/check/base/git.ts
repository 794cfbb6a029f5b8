import { spawn } from 'node:child_process';
import { NothingToCompare } from '../wrong-usage.ts';

/** What git said, and whether it did what it was asked. */
export interface GitAnswer {
  succeeded: boolean;
  bytes: Buffer;
  /** The first line of what git complains of. */
  complaint: string;
}

/** Names of variables by which a hook ties git to one repository, whichever folder it is asked about. */
const TIES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** Runs git in a folder; `input` is what it reads. Throws NothingToCompare when there is no git on this machine. */
export function askGit(folder: string, args: readonly string[], input = ''): Promise<GitAnswer> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !TIES.includes(name)));
  return new Promise((resolve, reject) => {
    // No lock on the index, no pager, no other language: this only reads, beside whatever else runs.
    const git = spawn('git', ['--no-optional-locks', '--no-pager', '-c', 'core.quotePath=false', ...args], {
      cwd: folder,
      env: { ...env, LC_ALL: 'C' },
    });
    const out: Buffer[] = [];
    const complaints: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    git.on('error', () => reject(new NothingToCompare('`--base` asks git, and no git was found on this machine.')));
    git.on('close', (code) => {
      const complaint = Buffer.concat(complaints).toString('utf8').split('\n')[0] ?? '';
      resolve({ succeeded: code === 0, bytes: Buffer.concat(out), complaint });
    });
    // Git may end before it has read all; what it says then tells why.
    git.stdin.on('error', () => {});
    git.stdin.end(input);
  });
}
