import { parentPort, workerData } from 'node:worker_threads';
import { type PassageParts, Passages } from './passages.ts';
import { type FilePlace, readBatch } from './read-batch.ts';
import type { Surroundings } from './surroundings.ts';

// A thread of `readSiteFiles`.
const { passages, surroundings } = workerData as { passages: PassageParts; surroundings: Surroundings };
const lookedFor = { passages: new Passages(passages), surroundings };
parentPort?.on('message', (batch: FilePlace[]) => {
  parentPort?.postMessage(readBatch(batch, lookedFor));
});
