import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below this many bytes in use, what could be freed is not worth the time. */
const WORTHWHILE = 400_000_000;

/** So many bytes come and go while pages are drawn, without any need to help. */
const ROOM = 450_000_000;

let after = WORTHWHILE;

/**
 * Gives back what nobody uses any more, as one stage of a build ends and another begins: left to itself, the
 * engine would let each come on top of what the one before has left behind.
 */
export function freeMemory(): void {
  if (heapSize() < WORTHWHILE) return;
  setFlagsFromString('--expose-gc');
  const collect: (how: Record<string, string>) => void = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  after = heapSize();
}

/** Gives it back within a stage, when far more is in use than when this was done last: big files leave much behind. */
export function freeMemoryWhenGrown(): void {
  if (heapSize() > after + ROOM) freeMemory();
}

function heapSize(): number {
  return getHeapStatistics().total_heap_size;
}
