import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** Megabytes of each thread for what is soon forgotten: with more it takes far more memory, and is no faster. */
const ROOM = 16;

/** How one kind of work is done, on this thread and on others. */
export interface SharedWork<Task, Answer> {
  /** What it does, in words that go on "A thread that …". */
  does: string;
  /** Null when this thread has other things to do: then at least one other thread does it all. */
  doHere: ((batch: Task[]) => Answer | Promise<Answer>) | null;
  /** A module that does the same on a thread of its own: it answers every batch that it is sent, in turn. */
  thread: URL;
  /** Takes an answer as soon as it is there, with the place of the first task that it answers. */
  onAnswer: (answer: Answer, first: number) => void;
  /** Given to each thread as its `workerData`. */
  given?: unknown;
  /** Tasks of one batch. */
  batch: number;
  /** This many tasks are done before another thread has begun. */
  fewestForThreads: number;
}

/**
 * Does tasks on all cores, in batches whose answers come in any order: this thread takes part if it can, and has
 * others beside it when there is much to do. Throws what a batch throws, and when a thread dies, as when memory runs out.
 */
export async function onAllCores<Task, Answer>(
  tasks: readonly Task[],
  { does, doHere, thread, onAnswer, given, batch, fewestForThreads }: SharedWork<Task, Answer>,
  cores: number = availableParallelism(),
): Promise<void> {
  const wanted = Math.min(cores - 1, Math.floor(tasks.length / fewestForThreads));
  const others = Math.max(doHere === null ? 1 : 0, wanted);
  let next = 0;
  const take = () => {
    const first = next;
    next += batch;
    return { first, batch: tasks.slice(first, next) };
  };
  const workHere = async () => {
    while (doHere !== null && next < tasks.length) {
      const { first, batch } = take();
      onAnswer(await doHere(batch), first);
      // The other threads wait for more meanwhile.
      await setImmediate();
    }
  };
  const workThere = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const sent: number[] = [];
      const send = () => {
        if (next < tasks.length) {
          const { first, batch } = take();
          sent.push(first);
          worker.postMessage(batch);
        } else if (sent.length === 0) resolve();
      };
      worker.on('message', (answer: Answer) => {
        try {
          onAnswer(answer, sent.shift() as number);
          send();
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error(`A thread that ${does} ended early.`)));
      // The second batch lies ready while this thread is busy.
      send();
      send();
    });
  const workers = Array.from(
    { length: others },
    () => new Worker(thread, { workerData: given, resourceLimits: { maxYoungGenerationSizeMb: ROOM } }),
  );
  try {
    await Promise.all([workHere(), ...workers.map(workThere)]);
  } finally {
    for (const worker of workers) worker.terminate();
  }
}
