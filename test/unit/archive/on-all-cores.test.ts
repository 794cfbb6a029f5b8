import { expect, test } from 'vitest';
import { onAllCores } from '../../../src/archive/on-all-cores.ts';

const TASKS = Array.from({ length: 100 }, (_, index) => index);

/** A thread that answers each batch, and this one, which waits for it. */
function work(answer: string) {
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', (batch) => { ${answer} });`;
  return {
    does: 'doubles numbers',
    doHere: (batch: number[]) => new Promise<number[]>((done) => setTimeout(() => done(batch.map((n) => n * 2)), 50)),
    thread: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    given: 2,
    batch: 3,
    fewestForThreads: 10,
  };
}

test('answers come in the order of the batches, whichever thread gave them', async () => {
  const doubled = TASKS.map((n) => n * 2);
  const there = work('parentPort.postMessage(batch.map((n) => n * workerData));');
  expect((await onAllCores(TASKS, there, 3)).flat()).toEqual(doubled);
  expect((await onAllCores(TASKS, { ...there, doHere: (batch) => batch.map((n) => n * 2) }, 1)).flat()).toEqual(
    doubled,
  );
  expect(await onAllCores([], there, 3)).toEqual([]);
});

test('a thread that ends early is told, and so is what it throws', async () => {
  await expect(onAllCores(TASKS, work('process.exit()'), 2)).rejects.toThrow(
    'A thread that doubles numbers ended early.',
  );
  await expect(onAllCores(TASKS, work('throw new Error("Too odd.")'), 2)).rejects.toThrow('Too odd.');
});

test('what this thread throws is told', async () => {
  const doHere = () => Promise.reject(new Error('Not here.'));
  await expect(onAllCores(TASKS, { ...work(''), doHere }, 2)).rejects.toThrow('Not here.');
});
