import { Worker } from 'node:worker_threads';
import { CannotImport, type ImportedDocument } from './imported.ts';

/** Formats that libraries unpack and follow, of which a small file may make them work without end. */
export type PackedFormat = 'pdf' | 'docx';

/** What reading one document may take at most: seconds, and bytes of memory. */
export interface ReadingLimits {
  seconds: number;
  bytes: number;
}

/** Reports of a thousand pages stay far below. */
export const LIMITS: ReadingLimits = { seconds: 60, bytes: 2_000_000_000 };

const NAMES: Record<PackedFormat, string> = { pdf: 'PDF', docx: 'Word document' };

/** How often the memory of the process is looked at, in milliseconds. */
const LOOKS = 50;

/** What the thread answers: what it read, why it refused to, or with what message reading failed. */
export type Answer = { document: ImportedDocument } | { refused: string } | { failed: string };

/**
 * Reads a document on a thread of its own, which is stopped when it takes more than the limits. Throws
 * CannotImport with a sentence then, and when the reader refuses the document; else what fails in reading.
 */
export async function readInThread(
  format: PackedFormat,
  bytes: Uint8Array,
  limits: ReadingLimits = LIMITS,
): Promise<ImportedDocument> {
  const before = process.memoryUsage.rss();
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
    workerData: { format, bytes },
    resourceLimits: { maxOldGenerationSizeMb: limits.bytes / 1_000_000 },
  });
  const watches: NodeJS.Timeout[] = [];
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const stop = (reached: string) => reject(new CannotImport(tooMuch(NAMES[format], reached)));
      watches.push(
        setTimeout(stop, limits.seconds * 1000, `${limits.seconds} seconds`),
        setInterval(() => {
          if (process.memoryUsage.rss() - before > limits.bytes) stop(memory(limits));
        }, LOOKS),
      );
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? stop(memory(limits)) : reject(error),
      );
    });
    if ('refused' in answer) throw new CannotImport(answer.refused);
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.document;
  } finally {
    for (const watch of watches) clearInterval(watch);
    await worker.terminate();
  }
}

function memory({ bytes }: ReadingLimits): string {
  return `${bytes / 1_000_000} MB of memory`;
}

function tooMuch(name: string, reached: string): string {
  return `The ${name} was not read to its end: it takes more than ${reached}. Save the pages that matter as a document of their own and import that.`;
}
