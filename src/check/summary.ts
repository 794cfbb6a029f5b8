import type { Fault } from '../schema/fault.ts';
import type { BlockChange } from './base/source-changes.ts';

/** What a check found, as far as a report tells it. */
export interface Checked {
  faults: readonly Fault[];
  /** Claims and quotations that were looked at. */
  claims: number;
  quotations: number;
  /** New and changed blocks of sources; null when nothing was compared. */
  changes?: readonly BlockChange[] | null;
}

/** How many of the faults are errors, and how many warnings. */
export function countFaults(faults: readonly Fault[]): { errors: number; warnings: number } {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: faults.length - errors };
}

/** The last line of a report: what was looked at, and what was found. */
export function summaryOf({ faults, claims, quotations }: Checked): string {
  const { errors, warnings } = countFaults(faults);
  return `${count(claims, 'claim')}, ${count(quotations, 'quotation')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

/** A number with its noun: `1 claim`, `2 claims`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
