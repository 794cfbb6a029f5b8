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
  /** Where they are kept, if they are. */
  path: string | null;
  files: { file: TextFile; index: number }[];
  readings: Map<string, Buffer>;
  /** How many files of it are not read yet. */
  missing: number;
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
  const texts: (TextToParse & { index: number; digest: string; segment: Segment })[] = [];
  const written: Promise<void>[] = [];
  for (const segment of segmentsOf(files, cache)) {
    const known = segment.path === null ? new Map<string, Buffer>() : readRecords(segment.path, compilerVersion());
    for (const { file, index } of segment.files) {
      const bytes = bytesOf(file.path);
      if (!Buffer.isBuffer(bytes)) {
        results[index] = bytes;
        continue;
      }
      const digest = keyOf(file.kind, bytes);
      const found = known.get(digest);
      if (found !== undefined) {
        segment.readings.set(digest, found);
        results[index] = { ...unpack(found), digest };
        continue;
      }
      const text = decodeText(bytes, file.path);
      if (typeof text === 'string') {
        texts.push({ kind: file.kind, text, index, digest, segment });
        segment.missing += 1;
      } else results[index] = text;
    }
    if (segment.missing > 0) continue;
    if (segment.readings.size < known.size) written.push(keep(segment));
    else segment.readings.clear();
  }
  await parseAll(texts, (packed, place) => {
    const { index, digest, segment } = texts[place] as (typeof texts)[number];
    results[index] = { ...unpack(packed), digest };
    segment.readings.set(digest, packed);
    segment.missing -= 1;
    if (segment.missing === 0) written.push(keep(segment));
  });
  await Promise.all(written);
  return results;
}

/** Loads the parsers when they are needed, which takes as long as to read an archive of which everything is known. */
async function parseAll(texts: readonly TextToParse[], onParsed: (packed: Buffer, place: number) => void) {
  if (texts.length === 0) return;
  const { parseTexts } = await import('../parse-texts.ts');
  await parseTexts(texts, onParsed);
}

/** Writes what is known of the files of a segment, and forgets it. */
async function keep({ path, readings }: Segment): Promise<void> {
  if (path !== null) await writeRecords(path, compilerVersion(), readings);
  readings.clear();
}

function segmentsOf(files: readonly TextFile[], cache: string | null): Segment[] {
  const segments = Array.from(
    { length: SEGMENTS },
    (_, number): Segment => ({
      path: cache === null ? null : join(cache, `readings-${number}`),
      files: [],
      readings: new Map(),
      missing: 0,
    }),
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
