import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes come and go without any need to help. */
const ROOM = 450_000_000;

/** And so many are worth the time of a process that waits for others. */
const ROOM_WHEN_IDLE = 150_000_000;

/** What was in use when memory was given back last; before that, what is not worth the time. */
let after = 400_000_000;

/**
 * Gives back what nobody uses any more, when far more is in use than when this was done last: left to itself, the
 * engine would let what each stage of a build leaves behind come on top of that of the stage before.
 */
export function freeMemory({ isIdle = false } = {}): void {
  if (heapSize() < after + (isIdle ? ROOM_WHEN_IDLE : ROOM)) return;
  setFlagsFromString('--expose-gc');
  const collect: (how: Record<string, string>) => void = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  after = heapSize();
}

function heapSize(): number {
  return getHeapStatistics().total_heap_size;
}
