import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { pack } from './pack.ts';
import type { ReadableKind } from './reading.ts';

export interface TextToParse {
  kind: ReadableKind;
  text: string;
}

/** Fewer are parsed before another thread has loaded the parsers. */
const FEWEST_FOR_THREADS = 120;
const BATCH = 16;

/**
 * Parses texts on all cores, each to its packed reading, in their order: this thread takes part, and has
 * others beside it when there is much to do. Throws when one of them dies, as when memory runs out.
 */
export async function parseTexts(texts: readonly TextToParse[]): Promise<Buffer[]> {
  const others = Math.min(availableParallelism() - 1, Math.floor(texts.length / FEWEST_FOR_THREADS));
  const parsed = new Array<Buffer>(texts.length);
  let next = 0;
  const take = () => {
    const start = next;
    next += BATCH;
    return { start, batch: texts.slice(start, next).map(({ kind, text }) => ({ kind, text })) };
  };
  const parseHere = async () => {
    const { readText } = await import('./reading.ts');
    while (next < texts.length) {
      const { start, batch } = take();
      for (const [place, { kind, text }] of batch.entries()) parsed[start + place] = pack(readText(kind, text));
      // The other threads wait for more meanwhile.
      await setImmediate();
    }
  };
  const parseThere = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let { start, batch } = take();
      const send = () => (batch.length === 0 ? resolve() : worker.postMessage(batch));
      worker.on('message', (readings: Uint8Array<ArrayBuffer>[]) => {
        for (const [place, { buffer, byteOffset, length }] of readings.entries()) {
          parsed[start + place] = Buffer.from(buffer, byteOffset, length);
        }
        ({ start, batch } = take());
        send();
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread that parses files ended early.')));
      send();
    });
  const workers = Array.from(
    { length: Math.max(0, others) },
    () => new Worker(new URL('parse-thread.ts', import.meta.url)),
  );
  try {
    await Promise.all([parseHere(), ...workers.map(parseThere)]);
  } finally {
    for (const worker of workers) worker.terminate();
  }
  return parsed;
}
