import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Card } from './card.ts';

/** Cards that this process draws at a time: the renderer works in libuv's pool, which it sizes when it begins. */
export const THREADS_HERE = Number(process.env.UV_THREADPOOL_SIZE) || 4;

/** Each takes about 5 MB; more than these would wait for each other. */
const MOST_THREADS = 32;

/** What the other process is told to draw. */
export interface Order {
  directory: string;
  cards: readonly Card[];
  threads: number;
}

/**
 * Draws cards into the folder of a store in a process of their own, as only a process that begins can
 * have a pool of more threads. Throws when it fails.
 */
export function drawAside(directory: string, cards: readonly Card[], threads: number): Promise<void> {
  const size = Math.min(threads, MOST_THREADS);
  const child = fork(fileURLToPath(new URL('./draw-ordered.ts', import.meta.url)), {
    env: { ...process.env, UV_THREADPOOL_SIZE: String(size) },
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The cards could not be drawn: their process ended with ${code ?? 'a signal'}.`));
    });
    child.send({ directory, cards, threads: size } satisfies Order);
  });
}
