import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CountedWords } from './count-words.ts';
import type { Shard } from './index-shard.ts';
import { CHUNK_SIZE } from './shards.ts';

/** Each holds the index it makes in memory. */
const MOST_AT_ONCE = 4;

/** What a thread tells: that it has read a page, or how it ended. */
type Told = 'page' | { counted: CountedWords } | { failure: string };

/**
 * Makes shards on all cores. Returns what each counts, in their order. Throws with Pagefind's own words when
 * one cannot be made.
 */
export async function indexShards(shards: readonly Shard[], step: () => void): Promise<CountedWords[]> {
  const counted = new Array<CountedWords>(shards.length);
  const threads = new Set<Worker>();
  let next = 0;
  const work = async () => {
    while (next < shards.length) {
      const place = next++;
      const shard = shards[place];
      if (shard) counted[place] = await indexInThread(shard, threads, step);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_AT_ONCE) }, work));
  } finally {
    for (const thread of threads) thread.terminate();
  }
  return counted;
}

function indexInThread(shard: Shard, threads: Set<Worker>, step: () => void): Promise<CountedWords> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('index-thread.ts', import.meta.url), {
      workerData: shard,
      // Pagefind has no option for it.
      env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(CHUNK_SIZE) },
    });
    threads.add(thread);
    thread.on('message', (told: Told) => {
      if (told === 'page') step();
      else if ('counted' in told) resolve(told.counted);
      else reject(new Error(told.failure));
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      threads.delete(thread);
      reject(new Error('A thread that makes the search index ended early.'));
    });
  });
}
