import { posix, sep } from 'node:path';
import type { Fault } from '../schema/fault.ts';
import { type Checked, summaryOf } from './summary.ts';

/**
 * A report for GitHub Actions: a workflow command for each fault, which GitHub shows at its line of the
 * pull request, and a last line with counts. `folder` is the content folder's path in the repository.
 * Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(checked: Checked, { folder }: { folder: string }): string {
  return `${[...checked.faults.map((fault) => annotate(fault, folder)), summaryOf(checked)].join('\n')}\n`;
}

function annotate(fault: Fault, folder: string): string {
  const properties = {
    file: posix.join(folder.split(sep).join('/'), fault.file),
    line: fault.line,
    col: fault.column,
    endLine: fault.endLine,
    endColumn: fault.endColumn,
    title: fault.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const words = fault.help === null ? fault.message : `${fault.message}\n${fault.help}`;
  return `::${fault.severity} ${list.join(',')}::${escapeMessage(words)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
