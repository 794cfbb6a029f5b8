import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Fault } from '../../schema/fault.ts';
import { type ContentFile, decodeText } from '../files.ts';
import { type AnyReading, unpack } from '../pack.ts';
import type { TextToParse } from '../parse-texts.ts';
import type { ReadableKind } from '../reading.ts';
import { compilerVersion } from './compiler-version.ts';
import { readRecords, writeRecords } from './record-file.ts';

/** A reading with the digest of what was read: kind and bytes of the file. */
export type KeptReading = AnyReading & { digest: string };

export type TextFile = ContentFile & { kind: ReadableKind };

/** A change of one file writes so much less of the cache anew. */
const SEGMENTS = 64;

/** Files whose readings are kept together. */
interface Segment {
  name: string;
  files: { file: TextFile; index: number }[];
}

/**
 * Reads each file: a reading, or a fault when it is no text. What `cache` (a folder) holds under the
 * digest of kind and bytes is taken from there, so nothing but the bytes themselves says that a file has
 * not changed; the rest is parsed, and kept for the next time. Files that are gone leave the cache.
 */
export async function readFiles(
  files: readonly TextFile[],
  bytesOf: (path: string) => Buffer | Fault,
  cache: string | null,
): Promise<(KeptReading | Fault)[]> {
  const results = new Array<KeptReading | Fault>(files.length);
  const texts: (TextToParse & { index: number; digest: string })[] = [];
  const toWrite: { file: string; records: Map<string, Buffer>; added: { key: string; text: number }[] }[] = [];
  for (const segment of segmentsOf(files)) {
    const path = cache === null ? null : join(cache, segment.name);
    const known = path === null ? new Map<string, Buffer>() : readRecords(path, compilerVersion());
    const records = new Map<string, Buffer>();
    const added: { key: string; text: number }[] = [];
    for (const { file, index } of segment.files) {
      const bytes = bytesOf(file.path);
      if (!Buffer.isBuffer(bytes)) {
        results[index] = bytes;
        continue;
      }
      const key = keyOf(file.kind, bytes);
      const found = known.get(key);
      if (found !== undefined) {
        records.set(key, found);
        results[index] = { ...unpack(found), digest: key };
        continue;
      }
      const text = decodeText(bytes, file.path);
      if (typeof text === 'string') {
        added.push({ key, text: texts.length });
        texts.push({ kind: file.kind, text, index, digest: key });
      } else results[index] = text;
    }
    if (path !== null && (added.length > 0 || records.size < known.size)) toWrite.push({ file: path, records, added });
  }
  const parsed = texts.length === 0 ? [] : await parseAll(texts);
  for (const [place, { index, digest }] of texts.entries()) {
    results[index] = { ...unpack(parsed[place] as Buffer), digest };
  }
  for (const { file, records, added } of toWrite) {
    for (const { key, text } of added) records.set(key, parsed[text] as Buffer);
    await writeRecords(file, compilerVersion(), records);
  }
  return results;
}

/** Loads the parsers, which takes as long as to read an archive of which everything is known. */
async function parseAll(texts: readonly TextToParse[]): Promise<Buffer[]> {
  const { parseTexts } = await import('../parse-texts.ts');
  return parseTexts(texts);
}

function segmentsOf(files: readonly TextFile[]): Segment[] {
  const segments = Array.from(
    { length: SEGMENTS },
    (_, number): Segment => ({ name: `readings-${number}`, files: [] }),
  );
  for (const [index, file] of files.entries()) {
    const number = createHash('sha256').update(file.path).digest().readUInt16BE() % SEGMENTS;
    segments[number]?.files.push({ file, index });
  }
  return segments;
}

function keyOf(kind: ReadableKind, bytes: Buffer): string {
  return createHash('sha256').update(`${kind}\n`).update(bytes).digest('base64url');
}
