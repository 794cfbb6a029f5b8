import { randomInt } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FuzzNews, FuzzOrder } from './fuzz-worker.ts';
import type { Counterexample } from './try-law.ts';

export interface FuzzResult {
  seed: number;
  /** Inputs tried, by law. */
  tried: Map<string, number>;
  found: Counterexample[];
}

/** After so long without news an input never ends. */
const PATIENCE = 60_000;

/** Tries every law (or those that say a phrase) for so many seconds, in a thread that can be stopped. */
export async function fuzz(
  seconds: number,
  { seed = randomInt(2 ** 31), says = '' }: { seed?: number; says?: string } = {},
): Promise<FuzzResult> {
  const current = new SharedArrayBuffer(1_000_000);
  const worker = new Worker(new URL('fuzz-worker.ts', import.meta.url), {
    workerData: { seed, says, current } satisfies FuzzOrder,
  });
  const tried = new Map<string, number>();
  const found: Counterexample[] = [];
  let heard = performance.now();
  worker.on('message', (news: FuzzNews) => {
    heard = performance.now();
    tried.set(news.says, (tried.get(news.says) ?? 0) + news.tried);
    if (news.found) found.push(news.found);
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  const until = performance.now() + seconds * 1000;
  const watch = setInterval(() => {
    const now = performance.now();
    const endless = now - heard > PATIENCE;
    if (endless) found.push(readCurrent(current));
    if (endless || now > until) void worker.terminate();
  }, 200);
  try {
    await ended;
  } finally {
    clearInterval(watch);
  }
  return { seed, tried, found };
}

function readCurrent(current: SharedArrayBuffer): Counterexample {
  const length = new Int32Array(current, 0, 1)[0] ?? 0;
  const text = new TextDecoder().decode(new Uint8Array(current, 4, length).slice());
  const [says, seed, input] = JSON.parse(text) as [string, number, unknown[]];
  return { says, seed, input, error: `It had not ended after ${PATIENCE / 1000} s.` };
}
