import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CountedWords } from './count-words.ts';
import type { Shard } from './index-shard.ts';
import { CHUNK_SIZE } from './shards.ts';

/** Each holds the index it makes in memory, and keeps two cores busy: its own thread, and Pagefind's process. */
const MOST_AT_ONCE = 4;
const CORES_OF_EACH = 2;

/** What a thread tells: that it has read a page, or how it ended. */
type Told = 'page' | { counted: CountedWords } | { failure: string };

/** Makes shards on all cores, in the order in which they are asked for. */
export class ShardMakers {
  readonly #step: () => void;
  readonly #threads = new Set<Worker>();
  readonly #makers: Promise<unknown>[] = Array.from(
    { length: Math.min(Math.ceil(availableParallelism() / CORES_OF_EACH), MOST_AT_ONCE) },
    () => Promise.resolve(),
  );
  #next = 0;

  /** `step` is called for each page that was read. */
  constructor(step: () => void) {
    this.#step = step;
  }

  /** Makes a shard as soon as a maker is free; returns what it counts. Throws with Pagefind's own words when it fails. */
  make(shard: Shard): Promise<CountedWords> {
    const maker = this.#next++ % this.#makers.length;
    const made = (this.#makers[maker] as Promise<unknown>).then(() => this.#inThread(shard));
    this.#makers[maker] = made.catch(() => {});
    return made;
  }

  /** Ends what is still at work. */
  close(): void {
    for (const thread of this.#threads) thread.terminate();
  }

  #inThread(shard: Shard): Promise<CountedWords> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(new URL('index-thread.ts', import.meta.url), {
        workerData: shard,
        // Pagefind has no option for it.
        env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(CHUNK_SIZE) },
      });
      this.#threads.add(thread);
      thread.on('message', (told: Told) => {
        if (told === 'page') this.#step();
        else if ('counted' in told) resolve(told.counted);
        else reject(new Error(told.failure));
      });
      thread.on('error', reject);
      thread.on('exit', () => {
        this.#threads.delete(thread);
        reject(new Error('A thread that makes the search index ended early.'));
      });
    });
  }
}
