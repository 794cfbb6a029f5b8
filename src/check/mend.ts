import { access, constants, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../archive/write-whole.ts';
import type { Fault, Fix } from '../schema/fault.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** A fault that was mended: what stood there, and what stands there now. */
export interface Mended {
  fault: Fault;
  from: string;
  to: string;
}

/**
 * Applies the fixes of faults to their files below `directory`, each file in one step, and changes
 * nothing else in them. Of fixes that overlap only the first is applied. Returns what was done; of a file that cannot
 * be written, `refused` is told the system's code, such as EACCES, and it stays as it is.
 */
export async function mend(
  directory: string,
  faults: readonly Fault[],
  refused: (file: string, code: string) => void = () => {},
): Promise<Mended[]> {
  const byFile = Map.groupBy(
    faults.filter(({ fix }) => fix !== null),
    ({ file }) => file,
  );
  const mended: Mended[] = [];
  for (const [file, fixable] of byFile) {
    try {
      mended.push(...(await mendFile(join(directory, file), fixable)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      refused(file, code);
    }
  }
  return mended;
}

async function mendFile(path: string, faults: readonly Fault[]): Promise<Mended[]> {
  const bytes = await readFile(path);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // What cannot be written back as it was is left alone.
  if (!Buffer.from(decoded).equals(bytes)) return [];
  // Offsets are counted without the mark.
  const mark = decoded.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const text = decoded.slice(mark.length);

  const applied: Mended[] = [];
  let mended = text;
  let end = text.length;
  for (const { fault, fix } of inReverse(faults)) {
    if (fix.end > end || fix.start > fix.end) continue;
    mended = mended.slice(0, fix.start) + fix.text + mended.slice(fix.end);
    end = fix.start;
    applied.unshift({ fault, from: text.slice(fix.start, fix.end), to: fix.text });
  }
  if (mended === text) return applied;
  // Another file takes its place, so the system would not ask whether this one may be written.
  await access(path, constants.W_OK);
  await writeWhole(path, mark + mended, { replace: true });
  return applied;
}

/** From the end of the file to its beginning, so that offsets stay true; of two at one place one is left. */
function inReverse(faults: readonly Fault[]): { fault: Fault; fix: Fix }[] {
  const fixes = faults.flatMap((fault) => (fault.fix ? [{ fault, fix: fault.fix }] : []));
  return fixes
    .filter(({ fix }, index) => fixes.findIndex((each) => each.fix.start === fix.start) === index)
    .sort((a, b) => b.fix.start - a.fix.start);
}
