import { onAllCores } from '../archive/on-all-cores.ts';
import { type FilePlace, type LookedFor, type ReadFile, readBatch } from './read-batch.ts';

const BATCH = 50;

/** Reads files of a site on all cores. Throws when a file cannot be read, or a thread dies. */
export async function readSiteFiles(places: readonly FilePlace[], lookedFor: LookedFor): Promise<ReadFile[]> {
  const { passages, surroundings } = lookedFor;
  const read: ReadFile[][] = [];
  await onAllCores<FilePlace, ReadFile[]>(places, {
    does: 'reads the site',
    // A copy, since what is cut from the text of a page keeps all of it in memory.
    doHere: (batch) => structuredClone(readBatch(batch, lookedFor)),
    onAnswer: (files, first) => {
      read[first / BATCH] = files;
    },
    thread: new URL('read-thread.ts', import.meta.url),
    given: { passages: passages.parts, surroundings },
    batch: BATCH,
    fewestForThreads: 500,
  });
  return read.flat();
}
