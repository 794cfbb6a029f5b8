import type { Fault } from '../schema/fault.ts';
import { type Checked, countFaults } from './summary.ts';

/**
 * A report for programs: one JSON object with the faults and the counts, and with `--base` the new and
 * changed blocks of sources as `sourceChanges`.
 */
export function reportJson({ faults, claims, quotations, changes }: Checked): string {
  const report = {
    faults: faults.map(faultJson),
    claims,
    quotations,
    ...countFaults(faults),
    ...(changes && { sourceChanges: changes }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function faultJson({ file, line, column, endLine, endColumn, severity, rule, message, help, fix }: Fault) {
  return { file, line, column, endLine, endColumn, severity, rule, message, help, fix };
}
