import { parentPort, workerData } from 'node:worker_threads';
import { CannotImport } from './imported.ts';
import type { Answer, PackedFormat } from './read-in-thread.ts';

// The thread of `readInThread`. What reads a format is large, and loaded only when it is needed.
const { format, bytes } = workerData as { format: PackedFormat; bytes: Uint8Array };

async function read(): Promise<Answer> {
  try {
    const document =
      format === 'pdf'
        ? await (await import('./read-pdf.ts')).readPdf(bytes)
        : await (await import('./read-docx.ts')).readDocx(bytes);
    return { document };
  } catch (error) {
    // Errors of libraries lose their message on the way to another thread.
    const { message } = error as Error;
    return error instanceof CannotImport ? { refused: message } : { failed: message };
  }
}

parentPort?.postMessage(await read());
