/** A stretch of a file: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** One replacement that mends a fault: UTF-16 offsets into the file, the end exclusive. */
export interface Fix {
  start: number;
  end: number;
  text: string;
}

/** Something wrong in the content folder: where it stands, which rule it breaks, and the way out. */
export interface Fault extends Span {
  /** Path below the content folder, with `/` between folders. */
  file: string;
  severity: 'error' | 'warning';
  /** Id of the rule, in kebab-case. */
  rule: string;
  /** One sentence a non-programmer understands: what is wrong. */
  message: string;
  /** What to do about it; null where the message says it all. */
  help: string | null;
  fix: Fix | null;
}

/** A fault before it is known which file it stands in. */
export type LocalFault = Omit<Fault, 'file' | 'severity' | 'help' | 'fix'> &
  Partial<Pick<Fault, 'severity' | 'help' | 'fix'>>;

/** The beginning of a file: where faults go that concern the file as a whole. */
export const FILE_START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A fault of a file; an error unless `severity` says otherwise. */
export function faultIn(file: string, fault: LocalFault): Fault {
  return {
    file,
    line: fault.line,
    column: fault.column,
    endLine: fault.endLine,
    endColumn: fault.endColumn,
    severity: fault.severity ?? 'error',
    rule: fault.rule,
    message: fault.message,
    help: fault.help ?? null,
    fix: fault.fix ?? null,
  };
}
