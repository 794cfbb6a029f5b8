import type { Fault } from '../schema/fault.ts';
import { type Checked, countFaults } from './summary.ts';

/** A report for programs: one JSON object with the faults and the counts. */
export function reportJson({ faults, claims, quotations }: Checked): string {
  return `${JSON.stringify({ faults: faults.map(faultJson), claims, quotations, ...countFaults(faults) }, null, 2)}\n`;
}

function faultJson({ file, line, column, endLine, endColumn, severity, rule, message, help, fix }: Fault) {
  return { file, line, column, endLine, endColumn, severity, rule, message, help, fix };
}
