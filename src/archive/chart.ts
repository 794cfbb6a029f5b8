import { lstat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import type { Budget } from '../citation/budget.ts';
import type { ChartUse } from '../markup/body.ts';
import type { LocalFault, Span } from '../schema/fault.ts';
import type { Chart, ChartRow } from './archive.ts';
import { isPlainFile, readTextFile } from './files.ts';
import { CHARTED_LIMIT, LEAST_OF_TABLE, type LinkContext } from './link.ts';
import { suggest } from './link-front.ts';
import type { CsvCell, CsvTable } from './read-csv.ts';

/** What can still be read as a picture; and horizontal bars stand one below the other. */
const MOST_ROWS = 500;
const MOST_BARS = 60;
const MOST_BYTES = 1_000_000;
const MOST_FAULTS = 10;
/** Columns of a table that a fault names. */
const MOST_NAMED = 20;
/** More decimal digits than these are not kept by a number of JavaScript. */
const MOST_DIGITS = 15;

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/**
 * Links a chart to the numbers it draws, which stand in a CSV file beside the text in `file`. Null, and
 * faults, when they cannot be drawn; those within the CSV file point into it.
 */
export async function linkChart(
  use: ChartUse,
  file: string,
  draft: boolean,
  context: LinkContext,
): Promise<Chart | null> {
  const data = posix.join(dirname(file), use.data);
  context.usedAssets.add(data);
  const fault = (span: Span, rule: string, message: string, help: string) =>
    context.faults.add(file, { ...span, rule, message, help });
  if (!context.assets.has(data) || !(await isPlainFile(context.directory, data))) {
    fault(
      use.dataSpan,
      'unknown-data',
      `There is no file \`${use.data}\` beside this one.`,
      suggest(
        data,
        () => [...context.assets].filter((asset) => asset.startsWith(`${dirname(file)}/`) && asset.endsWith('.csv')),
        `Put it at \`${data}\`.`,
        context.work.suggested.of(file),
      ),
    );
    return null;
  }
  const { size } = await lstat(join(context.directory, data));
  if (size > MOST_BYTES) {
    fault(
      use.dataSpan,
      'chart-data-large',
      `The file \`${use.data}\` is larger than a megabyte.`,
      `Keep the columns and the rows that are drawn: at most ${MOST_ROWS}.`,
    );
    return null;
  }
  const work = context.work.charted.of(file);
  if (work.isSpent) return null;
  if (!work.spend(Math.max(size, LEAST_OF_TABLE))) {
    const [drawing, limit] = context.work.charted.whole.isSpent
      ? ['the archive draws', CHARTED_LIMIT.all]
      : ['this file draws', CHARTED_LIMIT.each];
    fault(
      use.dataSpan,
      'file-too-large',
      `Up to here ${drawing} charts from tables of more than ${limit / 1_000_000} million bytes, more than can be read in reasonable time.`,
      'Draw fewer charts, or from tables without the rows and columns that are not drawn.',
    );
    return null;
  }
  const text = await readTextFile(context.directory, data);
  // Loaded only now: most archives have no chart.
  const { readCsv } = await import('./read-csv.ts');
  const table = typeof text === 'string' ? readCsv(text) : [text];
  const found = Array.isArray(table) ? table : readColumns(table, use, fault, context.work.suggested.of(file));
  if (found && !Array.isArray(found)) return found;
  for (const each of found ?? []) {
    context.faults.add(data, draft ? { ...each, severity: 'warning' } : each);
  }
  // A draft is told apart by the faults of its own file.
  if (draft && found) {
    fault(use.dataSpan, 'chart-data', `The file \`${use.data}\` cannot be drawn.`, `Mend what is told of \`${data}\`.`);
  }
  return null;
}

/** The chart; or the faults of the file; or null where those of the claim have been told. */
function readColumns(
  { header, rows }: CsvTable,
  use: ChartUse,
  fault: (span: Span, rule: string, message: string, help: string) => void,
  budget: Budget,
): Chart | LocalFault[] | null {
  const names = header.map(({ text }) => text);
  const unknown = (['x', 'y'] as const).filter((key) => !names.includes(use[key].trim()));
  for (const key of unknown) {
    fault(
      use[`${key}Span`],
      'unknown-column',
      `The file \`${use.data}\` has no column \`${use[key]}\`.`,
      suggest(use[key], () => names, listOf(names), budget),
    );
  }
  if (unknown.length > 0) return null;
  const x = names.indexOf(use.x.trim());
  const y = names.indexOf(use.y.trim());
  const cells = rows.map((row) => ({ x: row[x] as CsvCell, y: row[y] as CsvCell }));
  const extra = cells[MOST_ROWS];
  if (cells.length === 0 || extra) {
    return [
      {
        ...(extra?.x ?? (header[0] as CsvCell)).span(),
        rule: 'chart-rows',
        message: extra
          ? `The table has ${cells.length} rows, and a chart shows at most ${MOST_ROWS}.`
          : 'Below the names of its columns the table has no row.',
        help: extra ? 'Keep every tenth row, or put rows together.' : 'Write a row of numbers on each further line.',
      },
    ];
  }
  if (cells.every(({ y }) => y.text !== '' && !/\d/.test(y.text))) {
    fault(
      use.ySpan,
      'chart-number',
      `The column \`${use.y}\` holds no numbers.`,
      `\`y\` names the column of numbers. ${listOf(names)}`,
    );
    return null;
  }
  const axis = axisOf(cells.map(({ x }) => x.text));
  const faults = [
    ...cells.flatMap(({ y }) => numberFaults(y, use.y)),
    ...groupingFaults(cells.map(({ y }) => y)),
    ...labelFaults(cells, use.x, axis),
  ];
  if (faults.length > 0) return faults.slice(0, MOST_FAULTS);
  if (use.kind === 'bar' && axis === 'text' && cells.length > MOST_BARS) {
    return [
      {
        ...(cells[MOST_BARS] as { x: CsvCell }).x.span(),
        rule: 'chart-rows',
        message: `The table has ${cells.length} rows, and at most ${MOST_BARS} bars with names are read by anybody.`,
        help: 'Put the smallest together as one row, or show the numbers as a line.',
      },
    ];
  }
  const found = cells.map(
    ({ x, y }, index): ChartRow => ({ label: x.text, at: placeOf(x.text, axis, index), value: Number(y.text) + 0 }),
  );
  if (axis !== 'text') found.sort((a, b) => a.at - b.at);
  return { alt: use.alt, kind: use.kind, x: use.x.trim(), y: use.y.trim(), axis, rows: found };
}

function listOf(columns: readonly string[]): string {
  const named = columns.slice(0, MOST_NAMED).map((name) => `\`${name}\``);
  return `The file has ${named.join(', ')}${columns.length > MOST_NAMED ? ' and others' : ''}.`;
}

/** What the column of labels holds: numbers, or days, or months, when all of it does. */
function axisOf(labels: string[]): Chart['axis'] {
  if (labels.every((label) => NUMBER.test(label))) return 'number';
  if (labels.every((label) => DAY.test(label)) || labels.every((label) => MONTH.test(label))) return 'date';
  return 'text';
}

/** A place on the axis: the number, milliseconds since 1970 in UTC, or which row it is. */
function placeOf(label: string, axis: Chart['axis'], index: number): number {
  if (axis === 'text') return index;
  return axis === 'number' ? Number(label) : Date.parse(label);
}

function numberFaults({ text, span }: CsvCell, column: string): LocalFault[] {
  const rule = 'chart-number';
  if (!NUMBER.test(text)) {
    return [
      {
        ...span(),
        rule,
        message:
          text === ''
            ? `A number is missing here, in the column \`${column}\`.`
            : `\`${shorten(text)}\` in the column \`${column}\` is no number.`,
        help:
          text === ''
            ? 'Write the number, or take the row out.'
            : 'Write the number alone, with a decimal point and nothing between thousands, as in `1200`, `5.5` or `-3`.',
      },
    ];
  }
  if (text.replace(/^[+-]?0*|\./g, '').length <= MOST_DIGITS) return [];
  return [
    {
      ...span(),
      rule,
      message: `\`${shorten(text)}\` has more digits than can be shown exactly.`,
      help: `Round it to at most ${MOST_DIGITS} digits.`,
    },
  ];
}

/** `1.200` beside `900`, or `1.200` and `12.500` alone: who writes so means thousands, and a point would divide by them. */
function groupingFaults(cells: readonly CsvCell[]): LocalFault[] {
  const pointed = cells.filter(({ text }) => text.includes('.'));
  const whole = cells.filter(({ text }) => /^[+-]?\d+$/.test(text));
  const looksGrouped =
    pointed.every(({ text }) => /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text)) &&
    whole.every(({ text }) => Math.abs(Number(text)) < 1000) &&
    (whole.length > 0 || pointed.every(({ text }) => text.endsWith('0')));
  if (!looksGrouped) return [];
  return pointed.map(({ text, span }) => ({
    ...span(),
    rule: 'chart-number',
    message: `\`${text}\` is read as ${Number(text)}, but stands in a column that looks as if its points part thousands.`,
    help: `Write \`${text.replace('.', '')}\` if that is meant; write \`${text}0\` if the point is a decimal point.`,
  }));
}

function labelFaults(cells: { x: CsvCell }[], column: string, axis: Chart['axis']): LocalFault[] {
  const seen = new Set<string | number>();
  return cells.flatMap(({ x }) => {
    const key = axis === 'number' ? Number(x.text) : x.text;
    const again = seen.has(key);
    seen.add(key);
    if (x.text === '') {
      return [
        {
          ...x.span(),
          rule: 'chart-label',
          message: `The row has nothing in the column \`${column}\`, so nobody knows what its number is about.`,
          help: 'Name it, or take the row out.',
        },
      ];
    }
    if (axis === 'date' && !isCalendarDay(x.text)) {
      return [
        {
          ...x.span(),
          rule: 'chart-label',
          message: `The calendar has no \`${x.text}\`.`,
          help: 'Days are written as `2026-01-31`, months as `2026-01`.',
        },
      ];
    }
    if (!again) return [];
    return [
      {
        ...x.span(),
        rule: 'chart-label',
        message: `\`${shorten(x.text)}\` stands twice in the column \`${column}\`.`,
        help: 'Put the two rows together, or tell them apart by their names.',
      },
    ];
  });
}

function isCalendarDay(text: string): boolean {
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
