import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fetchAddress } from './fetch-address.ts';
import { CannotImport } from './imported.ts';
import { type DocumentBytes, MOST_BYTES, tooLarge } from './read-document.ts';

/** A document as it came in, and where from. */
export interface Input extends DocumentBytes {
  /** The address it was fetched from; null for a file. */
  url: string | null;
  /** Name of the file without folder and ending; null for what has none. */
  name: string | null;
}

/** Reads what an editor named: a file, `-` for standard input, or an address of the web. Throws CannotImport. */
export async function readInput(input: string, standardInput: AsyncIterable<Uint8Array | string>): Promise<Input> {
  if (/^https?:\/\//i.test(input)) {
    if (!URL.canParse(input)) throw new CannotImport(`\`${input}\` is no address of the web.`);
    return { ...(await fetchAddress(input)), name: null };
  }
  if (/^[a-z][a-z+.-]+:\/\//i.test(input)) {
    throw new CannotImport(`\`${input}\` is neither a file nor an address that begins with https:// or http://.`);
  }
  const nothingSaid = { charset: null, mediaType: null, url: null };
  if (input === '-') return { ...nothingSaid, bytes: await readStream(standardInput), ending: null, name: null };
  const ending = extname(input).slice(1).toLowerCase() || null;
  return { ...nothingSaid, bytes: await readFileUpTo(input), ending, name: basename(input, extname(input)) };
}

async function readFileUpTo(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const status = await file.stat();
    if (status.isDirectory()) throw new CannotImport(`\`${path}\` is a folder. Name a file in it.`);
    if (!status.isFile()) throw new CannotImport(`\`${path}\` is no plain file.`);
    if (status.size > MOST_BYTES) throw new CannotImport(tooLarge());
    return await file.readFile();
  } catch (error) {
    if (error instanceof CannotImport) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CannotImport(
      code === 'ENOENT'
        ? `There is no file \`${path}\`.`
        : `The file \`${path}\` cannot be read (${code ?? 'no reason given'}).`,
    );
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > MOST_BYTES) throw new CannotImport(tooLarge());
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
