import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So many bytes come and go without any need to help. */
const ROOM = 450_000_000;

/** And so many where much will be needed soon, or nothing else is to be done. */
const LITTLE_ROOM = 200_000_000;

/** What was in use when memory was given back last; before that, what is not worth the time. */
let after = 400_000_000;

/** By how much of what is in use the engine lets more come before it looks for what is not, in percent. */
const GROWTH = 100;

/** Has the engine look for what nobody uses any more earlier than it would by itself. */
export function limitGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * Gives back what nobody uses any more, when far more is in use than when this was done last: left to itself, the
 * engine would let what each stage of a build leaves behind come on top of that of the stage before.
 */
export function freeMemory({ isScarce = false } = {}): void {
  if (heapSize() < after + (isScarce ? LITTLE_ROOM : ROOM)) return;
  setFlagsFromString('--expose-gc');
  const collect: (how: Record<string, string>) => void = runInNewContext('gc');
  // Any other flavour leaves the engine with 100 MB that it does not use.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  after = heapSize();
}

function heapSize(): number {
  return getHeapStatistics().total_heap_size;
}
