import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below this many bytes in use, what could be freed is not worth the time. */
const WORTHWHILE = 400_000_000;

/**
 * Gives back what nobody uses any more, as one stage of a build ends and another begins: left to itself, the
 * engine would let each come on top of what the one before has left behind.
 */
export function freeMemory(): void {
  if (process.memoryUsage().heapTotal < WORTHWHILE) return;
  setFlagsFromString('--expose-gc');
  const collect: (how: Record<string, string>) => void = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
