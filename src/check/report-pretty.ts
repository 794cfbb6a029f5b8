import { styleText } from 'node:util';
import type { Fault } from '../schema/fault.ts';
import { type BlockChange, CHANGE_WORDS } from './base/source-changes.ts';
import { FileLines } from './file-lines.ts';
import { drawFrame, visible, visibleName } from './frame.ts';
import { type Checked, summaryOf } from './summary.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/**
 * A report for people: the faults grouped by file, each with the lines of the file and the words at
 * fault underlined, the changed blocks of sources where an earlier revision was compared, and a last line
 * with counts. `directory` is the content folder; `counted` are the
 * faults of the last line, when not all of them are shown.
 */
export function reportFaults(
  checked: Checked,
  {
    directory,
    colour = false,
    counted = checked.faults,
  }: { directory: string; colour?: boolean; counted?: readonly Fault[] },
): string {
  const paint = (style: Style, text: string) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const files = new FileLines(directory);
  const lines: string[] = [];
  let file = '';
  for (const fault of checked.faults) {
    if (fault.file !== file) {
      file = fault.file;
      lines.push(paint('bold', visibleName(file)), '');
    }
    lines.push(...describe(fault, files, paint), '');
  }
  if (checked.changes) lines.push(...describeChanges(checked.changes, paint), '');
  const style: Style = checked.faults.some(({ severity }) => severity === 'error')
    ? ['bold', 'red']
    : checked.faults.length > 0
      ? ['bold', 'yellow']
      : ['bold', 'green'];
  return `${[...lines, paint(style, summaryOf({ ...checked, faults: counted }))].join('\n')}\n`;
}

function describe(fault: Fault, files: FileLines, paint: Paint): string[] {
  const tone: Style = fault.severity === 'error' ? 'red' : 'yellow';
  const place = paint('dim', `${fault.line}:${fault.column}`);
  const [first = '', ...rest] = visible(fault.message).split('\n');
  const frame = drawFrame(fault.file, fault, files);
  const gutter = Math.max(4, ...frame.map((line) => line.gutter.length + 2));
  return [
    `  ${place}  ${paint(['bold', tone], fault.severity)}  ${first}  ${paint('dim', `[${fault.rule}]`)}`,
    ...rest.map((line) => `      ${line}`),
    ...frame.map((line) =>
      `${paint('dim', `${line.gutter.padStart(gutter + 2)} |`)} ${line.marks ? paint(tone, line.text) : line.text}`.trimEnd(),
    ),
    ...(fault.help === null ? [] : visible(fault.help).split('\n')).map((line) => `      ${line}`),
  ];
}

function describeChanges(changes: readonly BlockChange[], paint: Paint): string[] {
  if (changes.length === 0) return ['No block of a source is new or changed.'];
  const lines: string[] = [paint('bold', 'New and changed blocks of sources'), ''];
  let file = '';
  for (const change of changes) {
    if (change.file !== file) {
      file = change.file;
      lines.push(`  ${visibleName(file)}`);
    }
    const id = change.block.replace(/^.*#/, '^');
    lines.push(`    ${paint('dim', String(change.line).padStart(4))}  ${id} ${CHANGE_WORDS[change.change]}`);
    for (const { file: citing, line } of change.citedBy) {
      lines.push(
        paint('yellow', `          cited by ${visibleName(citing)}:${line}, which this change brings as well`),
      );
    }
  }
  return lines;
}
