/** A fault as GitHub shows it at its line. Format: “Annotations object” of its REST API for check runs. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  /** Only on one line, as GitHub demands. */
  start_column?: number;
  end_column?: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** What the report of a check says, as far as it can be believed to be one. */
export interface ReadReport {
  annotations: Annotation[];
  errors: number;
  warnings: number;
  /** How many of the faults are not among the annotations. */
  left: number;
}

/** The report is not one; the message is one sentence and holds nothing of it. */
export class HostileReport extends Error {}

const MOST_BYTES = 20_000_000;
const MOST_ANNOTATIONS = 500;
const MOST_CHARACTERS = 4_000;
const MOST_LINES = 10_000_000;

/**
 * Reads the JSON of a check that a pull request's own code wrote, and which may hold anything. Whatever
 * is not of the promised shape is refused; what is shown has no control characters. `folder` is the
 * content folder's path in the repository. Throws HostileReport.
 */
export function readReport(bytes: Uint8Array, folder: string): ReadReport {
  if (bytes.length > MOST_BYTES) throw new HostileReport('The report is too large.');
  let report: unknown;
  try {
    report = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new HostileReport('The report is no JSON.');
  }
  const { faults, sourceChanges = [] } = asRecord(report);
  if (!Array.isArray(faults) || !Array.isArray(sourceChanges))
    throw new HostileReport('The report has no list of faults.');
  const found = faults.map((fault) => faultAnnotation(asRecord(fault), folder));
  const changes = sourceChanges.flatMap((change) => changeAnnotation(asRecord(change), folder));
  const all = [...found.filter(isFailure), ...changes, ...found.filter((each) => !isFailure(each))];
  const errors = found.filter(isFailure).length;
  return {
    annotations: all.slice(0, MOST_ANNOTATIONS),
    errors,
    warnings: found.length - errors,
    left: Math.max(0, all.length - MOST_ANNOTATIONS),
  };
}

function isFailure({ annotation_level }: Annotation): boolean {
  return annotation_level === 'failure';
}

function faultAnnotation(fault: Record<string, unknown>, folder: string): Annotation {
  const start_line = asCount(fault.line);
  const end_line = Math.max(start_line, asCount(fault.endLine));
  const columns = {
    start_column: asCount(fault.column),
    end_column: Math.max(asCount(fault.column), asCount(fault.endColumn)),
  };
  const help = fault.help === null ? '' : `\n${asText(fault.help)}`;
  if (fault.severity !== 'error' && fault.severity !== 'warning') throw new HostileReport('A fault has no severity.');
  return {
    path: asPath(fault.file, folder),
    start_line,
    end_line,
    ...(start_line === end_line && columns),
    annotation_level: fault.severity === 'error' ? 'failure' : 'warning',
    title: asRule(fault.rule),
    message: shorten(asText(fault.message) + help),
  };
}

/** Only what asks for a second pair of eyes: a block that came together with what rests on it. */
function changeAnnotation(change: Record<string, unknown>, folder: string): Annotation[] {
  if (!Array.isArray(change.citedBy)) throw new HostileReport('A changed block has no list of citations.');
  const places = change.citedBy.map((citation) => {
    const { file, line } = asRecord(citation);
    return `${asPath(file, folder)}:${asCount(line)}`;
  });
  if (places.length === 0) return [];
  return [
    {
      path: asPath(change.file, folder),
      start_line: asCount(change.line),
      end_line: asCount(change.line),
      annotation_level: 'notice',
      title: 'source-and-quotation',
      message: shorten(`This change brings ${asText(change.block)} and what rests on it: ${places.join(', ')}`),
    },
  ];
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new HostileReport('A part of the report is no object.');
}

function asCount(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_LINES) return value;
  throw new HostileReport('A place in the report is no number of a line or column.');
}

function asText(value: unknown): string {
  if (typeof value !== 'string') throw new HostileReport('A sentence of the report is no text.');
  // What a terminal or a browser would obey without showing it.
  return value.replace(/[^\P{C}\n]/gu, '\ufffd');
}

function asRule(value: unknown): string {
  if (typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 60) return value;
  throw new HostileReport('A fault names no rule.');
}

/** A path below the content folder as one of the repository. */
function asPath(value: unknown, folder: string): string {
  const isPath =
    typeof value === 'string' &&
    value.length <= 500 &&
    !/[\p{C}\\:*?"<>|]/u.test(value) &&
    !value.split('/').some((part) => part === '' || part === '..');
  if (!isPath) throw new HostileReport('A fault names no file.');
  return value === '.' ? folder : `${folder}/${value}`;
}

function shorten(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
