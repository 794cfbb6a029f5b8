import { expect, test } from 'vitest';
import { onAllCores, type SharedWork } from '../../../src/archive/on-all-cores.ts';

const TASKS = Array.from({ length: 100 }, (_, index) => index);

/** A thread that answers each batch, and this one, which waits for it. */
function work(answer: string) {
  const code = `import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', (batch) => { ${answer} });`;
  return {
    does: 'doubles numbers',
    doHere: (batch: number[]) => new Promise<number[]>((done) => setTimeout(() => done(batch.map((n) => n * 2)), 50)),
    thread: new URL(`data:text/javascript,${encodeURIComponent(code)}`),
    onAnswer: () => {},
    given: 2,
    batch: 3,
    fewestForThreads: 10,
  };
}

/** The answers, in the order of the tasks. */
async function answersTo(tasks: number[], work: SharedWork<number, number[]>, cores: number): Promise<number[]> {
  const answers: number[] = [];
  const onAnswer = (batch: number[], first: number) => {
    for (const [index, answer] of batch.entries()) answers[first + index] = answer;
  };
  await onAllCores(tasks, { ...work, onAnswer }, cores);
  return answers;
}

test('each answer comes with the place of its tasks, whichever thread gave it', async () => {
  const doubled = TASKS.map((n) => n * 2);
  const there = work('parentPort.postMessage(batch.map((n) => n * workerData));');
  expect(await answersTo(TASKS, there, 3)).toEqual(doubled);
  expect(await answersTo(TASKS, { ...there, doHere: (batch) => batch.map((n) => n * 2) }, 1)).toEqual(doubled);
  expect(await answersTo([], there, 3)).toEqual([]);
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

test('what cannot be done with an answer is told', async () => {
  const onAnswer = () => {
    throw new Error('Not so.');
  };
  const there = work('parentPort.postMessage(batch);');
  const never = () => new Promise<number[]>(() => {});
  await expect(onAllCores(TASKS, { ...there, onAnswer }, 2)).rejects.toThrow('Not so.');
  await expect(onAllCores(TASKS, { ...there, doHere: never, onAnswer }, 2)).rejects.toThrow('Not so.');
  const onLast = (_batch: number[], first: number) => {
    if (first === 99) throw new Error('Not so.');
  };
  const all = { ...there, doHere: (batch: number[]) => batch, batch: 1 };
  await expect(onAllCores(TASKS, { ...all, onAnswer: onLast }, 2)).rejects.toThrow('Not so.');
});
