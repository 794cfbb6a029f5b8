import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { pack } from './pack.ts';
import { type ReadableKind, readText } from './reading.ts';

export interface TextToParse {
  kind: ReadableKind;
  text: string;
  /** Which file it is, for the caller. */
  index: number;
}

/** Fewer are parsed before a thread has loaded the parsers. */
const FEWEST_FOR_THREADS = 120;
const BATCH = 16;

/**
 * Parses texts on all cores, each to its packed reading, in their order. Throws when a thread dies,
 * as when memory runs out.
 */
export async function parseTexts(texts: readonly TextToParse[]): Promise<Buffer[]> {
  const threads = Math.min(availableParallelism(), Math.floor(texts.length / FEWEST_FOR_THREADS));
  if (threads < 2) return texts.map(({ kind, text }) => pack(readText(kind, text)));
  const parsed = new Array<Buffer>(texts.length);
  let next = 0;
  const parse = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let start = 0;
      const send = () => {
        if (next >= texts.length) {
          resolve();
          return;
        }
        start = next;
        next += BATCH;
        worker.postMessage(texts.slice(start, next).map(({ kind, text }) => ({ kind, text })));
      };
      worker.on('message', (readings: Uint8Array<ArrayBuffer>[]) => {
        for (const [place, reading] of readings.entries())
          parsed[start + place] = Buffer.from(reading.buffer, reading.byteOffset, reading.length);
        send();
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread that parses files ended early.')));
      send();
    });
  const workers = Array.from({ length: threads }, () => new Worker(new URL('parse-thread.ts', import.meta.url)));
  try {
    await Promise.all(workers.map(parse));
  } finally {
    for (const worker of workers) worker.terminate();
  }
  return parsed;
}
