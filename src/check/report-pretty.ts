import type { Fault } from '../schema/fault.ts';

/** A report for people: the faults grouped by file, and a last line with counts. */
export function reportFaults({
  faults,
  claims,
  quotations,
}: {
  faults: readonly Fault[];
  claims: number;
  quotations: number;
}): string {
  const lines: string[] = [];
  let file = '';
  for (const fault of faults) {
    if (fault.file !== file) {
      file = fault.file;
      lines.push('', file);
    }
    lines.push(`  ${fault.line}:${fault.column}  ${fault.severity}  ${fault.message}  [${fault.rule}]`);
    if (fault.help !== null) lines.push(...fault.help.split('\n').map((line) => `        ${line}`));
  }
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  lines.push(
    '',
    `${count(claims, 'claim')}, ${count(quotations, 'quotation')}: ${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}.`,
  );
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
