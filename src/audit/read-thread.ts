import { parentPort, workerData } from 'node:worker_threads';
import { type PassageParts, Passages } from './passages.ts';
import { type FilePlace, readSiteFile } from './read-file.ts';

// A thread of `readFiles`.
const passages = new Passages(workerData as PassageParts);
parentPort?.on('message', (batch: FilePlace[]) => {
  parentPort?.postMessage(batch.map((place) => readSiteFile(place, passages)));
});
