import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from '../write-whole.ts';

/** What a computation gave, by the digest of all that went into it. Values are UTF-8 without line breaks. */
export type Records = ReadonlyMap<string, Buffer>;

const FORMAT = 'verbatim-records 1';
const NEW_LINE = Buffer.from('\n');
const LINE_END = 0x0a;
const SPACE = 0x20;

/**
 * Reads records that a computation of the same version wrote. Whatever is wrong with the file (absent,
 * cut short, changed, of another version or of somebody else), it holds none: they are computed anew.
 */
export function readRecords(file: string, version: string): Map<string, Buffer> {
  const records = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return records;
  }
  const headEnd = bytes.indexOf(LINE_END);
  const content = bytes.subarray(headEnd + 1);
  if (headEnd < 0 || bytes.toString('latin1', 0, headEnd) !== headOf(content, version)) return records;
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(LINE_END, at);
    const space = content.indexOf(SPACE, at);
    records.set(content.toString('latin1', at, space), content.subarray(space + 1, end));
    at = end + 1;
  }
  return records;
}

/**
 * Writes records beside the file and moves them into its place, so that nobody ever reads half of them.
 * A folder that cannot be written to, or a full disk, leaves no cache and no fault.
 */
export async function writeRecords(file: string, version: string, records: Records): Promise<void> {
  const content = Buffer.concat([...records].flatMap(([key, value]) => [Buffer.from(`${key} `), value, NEW_LINE]));
  try {
    await writeWhole(file, Buffer.concat([Buffer.from(`${headOf(content, version)}\n`), content]), {
      replace: true,
      cache: true,
    });
  } catch {
    // Without a cache everything is computed anew.
  }
}

function headOf(content: Buffer, version: string): string {
  return `${FORMAT} ${version} ${hash('sha256', content)}`;
}
