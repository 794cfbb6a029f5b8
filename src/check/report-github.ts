import { posix, sep } from 'node:path';
import type { Fault } from '../schema/fault.ts';
import { type BlockChange, CHANGE_WORDS } from './base/source-changes.ts';
import { type Checked, summaryOf } from './summary.ts';

/**
 * A report for GitHub Actions: a workflow command for each fault, which GitHub shows at its line of the
 * pull request, a notice for each changed source and each of its blocks on which a new quotation rests, and
 * a last line with counts. `folder` is the content folder's path in the repository.
 * Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(checked: Checked, { folder }: { folder: string }): string {
  const lines = [...checked.faults.map((fault) => annotate(fault, folder)), ...notices(checked.changes ?? [], folder)];
  return `${[...lines, summaryOf(checked)].join('\n')}\n`;
}

/** GitHub shows few notices of a run, so those that ask for a second pair of eyes come first. */
function notices(changes: readonly BlockChange[], folder: string): string[] {
  const brought = changes.filter(({ citedBy }) => citedBy.length > 0);
  const files = Map.groupBy(changes, ({ file }) => file);
  return [
    ...brought.map(({ file, line, block, change, citedBy }) => {
      const places = citedBy.map((citation) => `${citation.file}:${citation.line}`).join(', ');
      return command(
        'notice',
        { file: pathIn(folder, file), line, title: 'source-and-quotation' },
        `The block ${block} ${CHANGE_WORDS[change]}, and this change also brings what rests on it: ${places}`,
      );
    }),
    ...[...files].map(([file, blocks]) =>
      command(
        'notice',
        { file: pathIn(folder, file), line: blocks[0]?.line ?? 1, title: 'source-changed' },
        `New or changed blocks: ${blocks.map(({ block }) => block.replace(/^.*#/, '^')).join(' ')}`,
      ),
    ),
  ];
}

function pathIn(folder: string, file: string): string {
  return posix.join(folder.split(sep).join('/'), file);
}

function annotate(fault: Fault, folder: string): string {
  const properties = {
    file: pathIn(folder, fault.file),
    line: fault.line,
    col: fault.column,
    endLine: fault.endLine,
    endColumn: fault.endColumn,
    title: fault.rule,
  };
  const words = fault.help === null ? fault.message : `${fault.message}\n${fault.help}`;
  return command(fault.severity, properties, words);
}

function command(name: string, properties: Record<string, string | number>, words: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeMessage(words)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
