import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type FinishedFile, Finisher, type Finishing, type UnfinishedFile } from './finish-file.ts';
import type { SentFinishing } from './finish-thread.ts';

/** So many files are finished before another thread has begun. */
const FEWEST_FOR_THREAD = 100;
/** Files that are sent together. */
const BATCH = 16;
/** Batches that lie ready for the thread: more would fill the memory when it is slow. */
const MOST_WAITING = 8;
/** Megabytes of the thread for what is soon forgotten. */
const ROOM = 16;

/**
 * Finishes the files of a site while others are drawn: writes them, and looks at them for the index and the
 * audit. When there are many, it does so on a thread of its own.
 */
export class FileFinishing {
  readonly #finishing: Finishing;
  readonly #here: Finisher;
  readonly #onFinished: (file: FinishedFile) => void;
  #count = 0;
  #thread: Worker | null = null;
  #batch: UnfinishedFile[] = [];
  #waiting = 0;
  #failure: unknown = null;

  /** `onFinished` is called for each file, in the order in which they are added. */
  constructor(finishing: Finishing, onFinished: (file: FinishedFile) => void) {
    this.#finishing = finishing;
    this.#here = new Finisher(finishing);
    this.#onFinished = onFinished;
  }

  /** Takes a file, whose bytes nobody may use any more; throws what the system says when one cannot be written. */
  async add(file: UnfinishedFile): Promise<void> {
    this.#count += 1;
    if (this.#count <= FEWEST_FOR_THREAD) {
      this.#onFinished(this.#here.finish(file));
      return;
    }
    this.#batch.push(file);
    if (this.#batch.length === BATCH) this.#send();
    await this.#waitFor(MOST_WAITING);
  }

  /** Waits until every file is finished. Throws as `add` does. */
  async flush(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    await this.#waitFor(0);
  }

  close(): void {
    void this.#thread?.terminate();
  }

  #send(): void {
    this.#thread ??= this.#begin();
    this.#thread.postMessage(
      this.#batch,
      this.#batch.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
    this.#batch = [];
    this.#waiting += 1;
  }

  async #waitFor(most: number): Promise<void> {
    while (this.#waiting > most && this.#failure === null) await once(this.#thread as Worker, 'message');
    if (this.#failure !== null) throw this.#failure;
  }

  #begin(): Worker {
    const { folder, lookedFor } = this.#finishing;
    const { passages, surroundings } = lookedFor;
    const thread = new Worker(new URL('finish-thread.ts', import.meta.url), {
      workerData: { folder, passages: passages.parts, surroundings } satisfies SentFinishing,
      resourceLimits: { maxYoungGenerationSizeMb: ROOM },
    });
    thread.on('message', (files: FinishedFile[]) => {
      this.#waiting -= 1;
      for (const file of files) this.#onFinished(file);
    });
    thread.on('error', (error) => {
      this.#failure = error;
    });
    return thread;
  }
}
