import { onAllCores } from './on-all-cores.ts';
import { pack } from './pack.ts';
import type { ReadableKind } from './reading.ts';

export interface TextToParse {
  kind: ReadableKind;
  text: string;
}

/** Parses texts on all cores, each to its packed reading, in their order. Throws when a thread dies. */
export async function parseTexts(texts: readonly TextToParse[]): Promise<Buffer[]> {
  const parsed = await onAllCores<TextToParse, Uint8Array[]>(
    texts.map(({ kind, text }) => ({ kind, text })),
    {
      does: 'parses files',
      doHere: async (batch) => {
        // Loaded while the other threads begin.
        const { readText } = await import('./reading.ts');
        return batch.map(({ kind, text }) => pack(readText(kind, text)));
      },
      thread: new URL('parse-thread.ts', import.meta.url),
      batch: 16,
      fewestForThreads: 120,
    },
  );
  return parsed.flat().map(({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length));
}
