import { type CsvError, parse } from 'csv-parse/sync';
import { FILE_START, type LocalFault, type Span } from '../schema/fault.ts';
import { Lines } from '../schema/lines.ts';

export interface CsvCell {
  /** Without white space around it. */
  text: string;
  /** Where it stands in the file, quotation marks included. */
  span: () => Span;
}

/** A table whose columns have names, each another, and whose rows are all as long as the names. */
export interface CsvTable {
  header: CsvCell[];
  rows: CsvCell[][];
}

/** More would be as good as no report. */
const MOST_FAULTS = 10;

/**
 * Reads a CSV file (RFC 4180, a header required; blank lines and a byte order mark are passed over).
 * Returns the table, or what is wrong with it. Nothing in it is run: a formula is the text it is.
 */
export function readCsv(text: string): CsvTable | LocalFault[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const places = new CellPlaces(text, start);
  const records: CsvCell[][] = [];
  try {
    parse(text.slice(start), {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      cast: (value, { index, records: record, bytes }) => {
        const cell = { text: value.trim(), span: places.end(bytes) };
        const cells = records[record] ?? [];
        cells[index] = cell;
        records[record] = cells;
        return '';
      },
    });
  } catch (error) {
    return [quotesFault((error as CsvError).code === 'CSV_QUOTE_NOT_CLOSED', places.next())];
  }
  const [header, ...rows] = records;
  if (!header) {
    return [
      {
        ...FILE_START,
        rule: 'chart-data-empty',
        message: 'The file holds no table.',
        help: 'Write the names of the columns on its first line, and a row of numbers on each further line.',
      },
    ];
  }
  const separator = separatorFault(header);
  const faults = separator ? [separator] : [...headerFaults(header), ...lengthFaults(header, rows)];
  return faults.length > 0 ? faults : { header, rows };
}

function separatorFault([only, ...others]: CsvCell[]): LocalFault | null {
  const separator = others.length === 0 ? only?.text.match(/[;\t|]/)?.[0] : undefined;
  if (!only || !separator) return null;
  return {
    ...only.span(),
    rule: 'chart-data-separator',
    message: `The columns of this file are parted by ${separator === '\t' ? 'tabs' : `\`${separator}\``}.`,
    help: 'Save it anew as CSV with commas between the columns; numbers then have a decimal point.',
  };
}

function headerFaults(header: CsvCell[]): LocalFault[] {
  const seen = new Set<string>();
  let told = 0;
  return header.flatMap((cell, index) => {
    if (cell.text !== '' && !seen.has(cell.text)) {
      seen.add(cell.text);
      return [];
    }
    // The place of each takes a walk through the file.
    told += 1;
    if (told > MOST_FAULTS) return [];
    return [
      {
        ...cell.span(),
        rule: 'chart-data-header',
        message: cell.text === '' ? `Column ${index + 1} has no name.` : `Two columns have the name \`${cell.text}\`.`,
        help: 'Give each column a name of its own on the first line.',
      },
    ];
  });
}

function lengthFaults(header: CsvCell[], rows: CsvCell[][]): LocalFault[] {
  return rows
    .filter((row) => row.length !== header.length)
    .slice(0, MOST_FAULTS)
    .map((row) => ({
      ...(row[header.length] ?? (row.at(-1) as CsvCell)).span(),
      rule: 'chart-data-row',
      message: `This row has ${row.length === 1 ? 'one cell' : `${row.length} cells`}, and the header has ${header.length}.`,
      help:
        row.length > header.length
          ? 'Put a cell that holds a comma between double quotation marks, and write numbers without commas.'
          : 'Write a comma between any two cells, or take the row out.',
    }));
}

function quotesFault(isOpen: boolean, span: Span): LocalFault {
  return {
    ...span,
    rule: 'chart-data-quotes',
    message: isOpen
      ? 'The quotation mark with which this cell begins is never closed.'
      : 'The quotation marks of this cell cannot be read.',
    help: isOpen
      ? 'Close it at the end of the cell; a quotation mark within the cell is written twice (`""`).'
      : 'Put the whole cell between double quotation marks, and write those within it twice (`""`).',
  };
}

/** Finds cells in a file: the parser tells of each only where it ends, in bytes. */
class CellPlaces {
  readonly #text: string;
  /** 1 where the file begins with a byte order mark, which the parser does not see. */
  readonly #start: number;
  #bytes: Buffer | null = null;
  #lines: Lines | null = null;
  #last = -1;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** Notes that a cell ends before this byte; the one before it ended before the last that was noted. */
  end(bytes: number): () => Span {
    const from = this.#last + 1;
    this.#last = bytes;
    return () => this.#span(this.#offsetOf(from), this.#offsetOf(bytes));
  }

  /** Where the cell begins that comes after the last that was noted. */
  next(): Span {
    const from = this.#offsetOf(this.#last + 1);
    return this.#span(from, this.#text.length, 1);
  }

  /** Between two offsets, without the white space and the line ends before it. */
  #span(from: number, end: number, most = Number.POSITIVE_INFINITY): Span {
    const blank = /^\s*/.exec(this.#text.slice(from, end))?.[0].length ?? 0;
    const begin = from + blank < end ? from + blank : from;
    this.#lines ??= new Lines(this.#text);
    const span = this.#lines.span(begin, Math.min(end, begin + most));
    // Editors do not count a byte order mark.
    if (this.#start === 0 || span.line > 1) return span;
    return { ...span, column: Math.max(1, span.column - 1), endColumn: Math.max(1, span.endColumn - 1) };
  }

  #offsetOf(bytes: number): number {
    this.#bytes ??= Buffer.from(this.#text.slice(this.#start));
    return this.#start + this.#bytes.toString('utf8', 0, bytes).length;
  }
}
