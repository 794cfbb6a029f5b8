import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { CountedWords } from './count-words.ts';
import type { IndexedPage, Shard } from './index-shard.ts';
import { CHUNK_SIZE } from './shards.ts';

/** Each holds the index it makes in memory, and keeps two cores busy: its own thread, and Pagefind's process. */
const MOST_AT_ONCE = 4;
const CORES_OF_EACH = 2;

/** What a thread tells: that it has read a page, or how it ended. */
type Told = 'page' | { counted: CountedWords } | { failure: string };

/** What a thread gets: the shard, and where its pages come from, null behind the last. */
export interface ShardToMake {
  shard: Shard;
  pages: MessagePort;
}

/** A shard that is being made, of pages that are still to come. */
export interface ShardInMaking {
  /** Adds a page, which is written by now. */
  add: (page: IndexedPage) => void;
  /** Says that there are no more. */
  end: () => void;
  /** What the shard counts, in the end. Rejects with Pagefind's own words when it fails. */
  counted: Promise<CountedWords>;
}

/** Makes shards on all cores, in the order in which they are begun. */
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

  /** Begins a shard as soon as a maker is free. It must be ended for those behind it to be begun. */
  begin(shard: Shard): ShardInMaking {
    const { port1: sent, port2: pages } = new MessageChannel();
    const maker = this.#next++ % this.#makers.length;
    const counted = (this.#makers[maker] as Promise<unknown>).then(() => this.#inThread({ shard, pages }));
    this.#makers[maker] = counted.catch(() => {});
    return { add: (page) => sent.postMessage(page), end: () => sent.postMessage(null), counted };
  }

  /** Ends what is still at work. */
  close(): void {
    for (const thread of this.#threads) thread.terminate();
  }

  #inThread(toMake: ShardToMake): Promise<CountedWords> {
    return new Promise((resolve, reject) => {
      const thread = new Worker(new URL('index-thread.ts', import.meta.url), {
        workerData: toMake,
        transferList: [toMake.pages],
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
