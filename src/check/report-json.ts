import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Fix } from '../schema/fault.ts';
import { type Checked, countFaults } from './summary.ts';

/** What begins a file that says itself that it is UTF-8: one UTF-16 unit of the text. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * A report for programs: one JSON object with the faults and the counts, and with `--base` the new and
 * changed blocks of sources as `sourceChanges`. Fixes count the units of the whole file in the content folder
 * `directory`, a byte order mark as one; columns are those that an editor shows, where it is none.
 */
export function reportJson({ faults, claims, quotations, changes }: Checked, directory: string): string {
  const files = new Set(faults.flatMap(({ file, fix }) => (fix ? [file] : [])));
  const marked = new Set([...files].filter((file) => isMarked(join(directory, file))));
  const report = {
    faults: faults.map((fault) => faultJson(fault, marked.has(fault.file) ? 1 : 0)),
    claims,
    quotations,
    ...countFaults(faults),
    ...(changes && { sourceChanges: changes }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function faultJson(fault: Fault, before: number) {
  const { file, line, column, endLine, endColumn, severity, rule, message, help, fix } = fault;
  const whole: Fix | null = fix && { start: fix.start + before, end: fix.end + before, text: fix.text };
  return { file, line, column, endLine, endColumn, severity, rule, message, help, fix: whole };
}

function isMarked(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const first = Buffer.alloc(BYTE_ORDER_MARK.length);
    readSync(file, first);
    closeSync(file);
    return first.equals(BYTE_ORDER_MARK);
  } catch {
    return false;
  }
}
