import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from '../archive/is-running.ts';

/** How often a build that waits looks whether it may begin, in milliseconds. */
const PACE = 200;

/**
 * Lets one build at a time write to an output folder, since each takes what has not changed from the
 * site that stands there. Waits for a build that runs, and says so with `tell`; one that was killed does
 * not count. The lock goes when the process ends.
 */
export async function lockOutput(output: string, tell: (sentence: string) => void): Promise<void> {
  const lock = join(dirname(output), `.${basename(output)}-lock`);
  const own = `${lock}-${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(own, String(process.pid));
  try {
    for (let told = false; !tryLock(own, lock); ) {
      const owner = ownerOf(lock);
      if (owner !== null && !isRunning(owner)) {
        setAside(lock, own);
      } else if (owner !== null) {
        if (!told) tell(`Another build writes to ${output} (process ${owner}): this one waits until it is done.`);
        told = true;
        await setTimeout(PACE);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
  process.once('exit', () => {
    if (ownerOf(lock) === process.pid) rmSync(lock, { force: true });
  });
}

/** A second name can be given to a file only where none is, and it holds the owner from the first moment on. */
function tryLock(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    return tryLockWithoutLinks(lock);
  }
}

function tryLockWithoutLinks(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that has the lock; null when nobody has it any more. */
function ownerOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** Takes the lock of a process that is gone away; one that somebody else took meanwhile is put back. */
function setAside(lock: string, own: string): void {
  const aside = `${own}-old`;
  try {
    renameSync(lock, aside);
    const owner = ownerOf(aside);
    if (owner !== null && isRunning(owner)) renameSync(aside, lock);
    else rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker.
  }
}
