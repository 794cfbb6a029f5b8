import type { LocalFault } from '../../../src/schema/fault.ts';

/** The faults as short lines: `line:column-endLine:endColumn rule`. */
export function briefly(faults: readonly LocalFault[]): string[] {
  return faults.map((fault) => `${fault.line}:${fault.column}-${fault.endLine}:${fault.endColumn} ${fault.rule}`);
}

/** The text with the fixes of all faults made. */
export function mended(text: string, faults: readonly LocalFault[]): string {
  const fixes = faults.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.start - a.start);
  return fixes.reduce(
    (mending, { start, end, text: words }) => mending.slice(0, start) + words + mending.slice(end),
    text,
  );
}
