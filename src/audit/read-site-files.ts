import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Passages } from './passages.ts';
import { type FilePlace, type ReadFile, readSiteFile } from './read-file.ts';

/** Fewer are read before another thread has begun. */
const FEWEST_FOR_THREADS = 500;
const BATCH = 50;

/**
 * Reads files of a site on all cores: this thread takes part, and has others beside it when there is much
 * to do. Throws when a file cannot be read, or a thread dies.
 */
export async function readFiles(places: readonly FilePlace[], passages: Passages): Promise<ReadFile[]> {
  const others = Math.min(availableParallelism() - 1, Math.floor(places.length / FEWEST_FOR_THREADS));
  const read: ReadFile[] = [];
  let next = 0;
  const take = () => {
    const batch = places.slice(next, next + BATCH);
    next += BATCH;
    return batch;
  };
  const readHere = async () => {
    while (next < places.length) {
      // A copy, since what is cut from the text of a page keeps all of it in memory.
      for (const place of take()) read.push(structuredClone(readSiteFile(place, passages)));
      // The other threads wait for more meanwhile.
      await setImmediate();
    }
  };
  const readThere = (thread: Worker) =>
    new Promise<void>((resolve, reject) => {
      const send = () => {
        const batch = take();
        if (batch.length === 0) resolve();
        else thread.postMessage(batch);
      };
      thread.on('message', (files: ReadFile[]) => {
        read.push(...files);
        send();
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('A thread that reads the site ended early.')));
      send();
    });
  const threads = Array.from(
    { length: Math.max(0, others) },
    () => new Worker(new URL('read-thread.ts', import.meta.url), { workerData: passages.parts }),
  );
  try {
    await Promise.all([readHere(), ...threads.map(readThere)]);
  } finally {
    for (const thread of threads) thread.terminate();
  }
  return read;
}
