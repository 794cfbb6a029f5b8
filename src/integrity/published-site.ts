import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestFile, digestOf, listFiles } from './digest.ts';

/** A site as it is published: in a folder, or on the web. */
export interface PublishedSite {
  /** Digest of a file; null when there is none. Reads at most `most` bytes. Throws a sentence when it cannot be read. */
  digest: (file: string, most: number) => Promise<Digest | null>;
  /** The text of a file; null when there is none. */
  text: (file: string, most: number) => Promise<string | null>;
  /** All files; null where nobody can list them. */
  list: (() => Promise<string[]>) | null;
  /** Whether the site gives this file to readers, and does not keep it as an instruction to its host. */
  gives: (file: string) => boolean;
}

const SECONDS = 30;

/** A site in a folder of this machine. */
export function folderSite(folder: string): PublishedSite {
  const isThere = async (file: string) => (await stat(join(folder, file)).catch(() => null))?.isFile() ?? false;
  return {
    digest: async (file) => ((await isThere(file)) ? digestFile(join(folder, file)) : null),
    text: async (file, most) =>
      (await isThere(file)) ? textOf(createReadStream(join(folder, file)), most, file) : null,
    list: () => listFiles(folder),
    gives: () => true,
  };
}

/** A site on the web. `address` is that of its first page. What takes longer than half a minute is not waited for. */
export function webSite(address: string): PublishedSite {
  const base = address.endsWith('/') ? address : `${address}/`;
  const ask = async (file: string): Promise<AsyncIterable<Uint8Array> | null> => {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const url = new URL(path.split('/').map(encodeURIComponent).join('/'), base);
    const response = await fetch(url, { signal: AbortSignal.timeout(SECONDS * 1000) }).catch((error: Error) => {
      const cause = error.cause instanceof Error ? error.cause.message : error.message;
      throw new Error(`${url} cannot be read: ${cause || error.name}.`);
    });
    // The page for what is not there is given with the status that says so.
    if (!response.ok && file !== '404.html') {
      await response.body?.cancel();
      if (response.status === 404 || response.status === 410) return null;
      throw new Error(`${url} cannot be read: the answer was ${response.status}.`);
    }
    return (response.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;
  };
  return {
    digest: async (file, most) => {
      const body = await ask(file);
      return body && digestOf(body, most);
    },
    text: async (file, most) => {
      const body = await ask(file);
      return body && textOf(body, most, file);
    },
    list: null,
    gives: (file) => !/^(?:_headers$|\.(?!well-known\/))/.test(file),
  };
}

async function textOf(pieces: AsyncIterable<Uint8Array>, most: number, file: string): Promise<string> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most) throw new Error(`${file} is larger than ${most / 1_000_000} MB.`);
    read.push(piece);
  }
  return Buffer.concat(read).toString('utf8');
}
