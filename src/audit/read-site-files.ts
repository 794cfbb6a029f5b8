import { onAllCores, type SharedWork } from '../archive/on-all-cores.ts';
import { type FilePlace, type LookedFor, type ReadFile, readBatch } from './read-batch.ts';

const BATCH = 50;

/** Reads files of a site on all cores. Throws when a file cannot be read, or a thread dies. */
export async function readSiteFiles(places: readonly FilePlace[], lookedFor: LookedFor): Promise<ReadFile[]> {
  const read: ReadFile[][] = [];
  const onAnswer = (files: ReadFile[], first: number) => {
    read[first / BATCH] = files;
  };
  await onAllCores(places, { ...workOf(lookedFor), onAnswer });
  return read.flat();
}

/** How files of a site are read on any thread. */
export function workOf(lookedFor: LookedFor): Omit<SharedWork<FilePlace, ReadFile[]>, 'onAnswer'> {
  const { passages, surroundings } = lookedFor;
  return {
    does: 'reads the site',
    // A copy, since what is cut from the text of a page keeps all of it in memory.
    doHere: (batch) => structuredClone(readBatch(batch, lookedFor)),
    thread: new URL('read-thread.ts', import.meta.url),
    given: { passages: passages.parts, surroundings },
    batch: BATCH,
    fewestForThreads: 500,
  };
}
