import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LookedFor, type ReadFile, readBytes } from '../audit/read-batch.ts';
import { readIndexedPart } from '../search/indexed-part.ts';
import { digestOf } from './last-site.ts';

/** A file of a site as it was drawn, which stands nowhere yet. */
export interface UnfinishedFile {
  /** Path below the site. */
  file: string;
  bytes: Uint8Array;
  /** Whether it may ask to be found. */
  isSearched: boolean;
}

export interface FinishedFile {
  file: string;
  /** Of its bytes. */
  digest: string;
  /** The language in whose index it is found, and the digest of what of it can be found; null for what is not searched. */
  search: { language: string; digest: string } | null;
  /** What the audit found in it, or keeps of it; null when nothing in it matters. */
  read: ReadFile | null;
}

/** What is done with each file of a site. */
export interface Finishing {
  /** Where the site is made. */
  folder: string;
  lookedFor: LookedFor;
}

/** Writes files, and tells what must be known of them. */
export class Finisher {
  readonly #finishing: Finishing;
  readonly #made = new Set<string>();

  constructor(finishing: Finishing) {
    this.#finishing = finishing;
  }

  /** Throws what the system says when the file cannot be written. */
  finish({ file, bytes: { buffer, byteOffset, length }, isSearched }: UnfinishedFile): FinishedFile {
    const bytes = Buffer.from(buffer, byteOffset, length);
    const { folder, lookedFor } = this.#finishing;
    this.#save(join(folder, file), bytes);
    const part = isSearched ? readIndexedPart(bytes.toString()) : null;
    return {
      file,
      digest: digestOf(bytes),
      search: part && { language: part.language, digest: digestOf(Buffer.from(part.html)) },
      read: readBytes(file, bytes, lookedFor),
    };
  }

  /** Writes at once: small files that the system takes into memory cost less so than the way to another thread. */
  #save(path: string, bytes: Buffer): void {
    const directory = dirname(path);
    if (!this.#made.has(directory)) mkdirSync(directory, { recursive: true });
    this.#made.add(directory);
    writeFileSync(path, bytes);
  }
}
