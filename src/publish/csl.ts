import type { Data, Date as DateOfCsl } from 'csl-json';
import { partsOf } from './bibtex.ts';

/** One work in CSL-JSON, the form that reference managers read (https://docs.citationstyles.org). */
export type CslItem = Data;

/** A date of the content. */
export function cslDate(date: string): DateOfCsl {
  return { 'date-parts': [partsOf(date)] };
}
