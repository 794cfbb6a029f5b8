import { parentPort, workerData } from 'node:worker_threads';
import { type PassageParts, Passages } from '../audit/passages.ts';
import type { Surroundings } from '../audit/surroundings.ts';
import { Finisher, type UnfinishedFile } from './finish-file.ts';

/** What the thread is given: a `Finishing` that can be sent. */
export interface SentFinishing {
  folder: string;
  passages: PassageParts;
  surroundings: Surroundings;
}

// The thread of `FileFinishing`.
const { folder, passages, surroundings } = workerData as SentFinishing;
const finisher = new Finisher({ folder, lookedFor: { passages: new Passages(passages), surroundings } });
parentPort?.on('message', (files: UnfinishedFile[]) => {
  parentPort?.postMessage(files.map((file) => finisher.finish(file)));
});
