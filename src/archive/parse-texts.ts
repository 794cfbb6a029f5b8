import { onAllCores } from './on-all-cores.ts';
import { pack } from './pack.ts';
import type { ReadableKind } from './reading.ts';

export interface TextToParse {
  kind: ReadableKind;
  text: string;
}

/**
 * Parses texts on all cores, each to its packed reading. These come in any order, each with the place of its
 * text: ten thousand together would fill the memory. Throws when a thread dies.
 */
export async function parseTexts(
  texts: readonly TextToParse[],
  onParsed: (packed: Buffer, place: number) => void,
): Promise<void> {
  await onAllCores<TextToParse, Uint8Array[]>(
    texts.map(({ kind, text }) => ({ kind, text })),
    {
      does: 'parses files',
      doHere: async (batch) => {
        // Loaded while the other threads begin.
        const { readText } = await import('./reading.ts');
        return batch.map(({ kind, text }) => pack(readText(kind, text)));
      },
      onAnswer: (parsed, first) => {
        for (const [index, { buffer, byteOffset, length }] of parsed.entries())
          onParsed(Buffer.from(buffer, byteOffset, length), first + index);
      },
      thread: new URL('parse-thread.ts', import.meta.url),
      batch: 16,
      fewestForThreads: 120,
    },
  );
}
