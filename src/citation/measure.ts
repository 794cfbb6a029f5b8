import { grade } from './grade.ts';
import { nearest } from './nearest.ts';
import type { Grade } from './outcome.ts';

/** What must happen to a quotation: accepted, accepted as edited, refused, refused with the passage named. */
type Expectation = 'pass' | 'pass-marked' | 'fail' | 'fail-with-close-match';

interface Row {
  id: string;
  kind: string;
  expect: Expectation;
  quote: string;
  block: string;
  /** The stretch of the block that was meant, where a close match is expected. */
  near?: string;
  language?: string;
}

export interface KindMeasurement {
  kind: string;
  expect: Expectation;
  rows: number;
  accepted: number;
  refused: number;
  /** How many rows came out which way: "folded (quotes)", "mismatch (not-found)". */
  outcomes: Record<string, number>;
}

export interface Measurement {
  kinds: KindMeasurement[];
  wrong: { id: string; kind: string; expect: Expectation; got: string; quote: string }[];
}

/** Grades the rows of a JSONL text, each a quotation with its block and what must happen to it. */
export function measureQuotations(jsonl: string): Measurement {
  const kinds = new Map<string, KindMeasurement>();
  const wrong: Measurement['wrong'] = [];
  for (const line of jsonl.split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as Row;
    const result = grade(row.quote, row.block, row.language ?? 'en');
    const got = describe(result);
    const kind = kinds.get(row.kind) ?? startKind(row);
    kinds.set(row.kind, kind);
    kind.rows += 1;
    if (isAccepted(result)) kind.accepted += 1;
    else kind.refused += 1;
    kind.outcomes[got] = (kind.outcomes[got] ?? 0) + 1;
    if (!isRight(row, result)) {
      wrong.push({ id: row.id, kind: row.kind, expect: row.expect, got, quote: row.quote });
    }
  }
  return { kinds: [...kinds.values()], wrong };
}

/** The measurement as a table for the terminal, and the rows that went wrong. */
export function formatMeasurement({ kinds, wrong }: Measurement): string {
  const lines = kinds.map((kind) => {
    const outcomes = Object.entries(kind.outcomes)
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => `${count} ${outcome}`);
    const counts = [kind.rows, kind.accepted, kind.refused].map((count) => String(count).padStart(8));
    return `${kind.kind.padEnd(22)}${kind.expect.padEnd(22)}${counts.join('')}   ${outcomes.join(', ')}`;
  });
  const heads = `${'kind'.padEnd(22)}${'expected'.padEnd(22)}    rowsaccepted refused   outcomes`;
  const faults = wrong.map(({ id, kind, got, quote }) => `${id} ${kind}: ${got}: ${quote}`);
  return [heads, ...lines, '', `${wrong.length} wrong`, ...faults].join('\n');
}

function startKind({ kind, expect }: Row): KindMeasurement {
  return { kind, expect, rows: 0, accepted: 0, refused: 0, outcomes: {} };
}

function isAccepted({ outcome }: Grade): boolean {
  return outcome !== 'mismatch' && outcome !== 'unchecked';
}

function isRight({ expect, quote, block, near }: Row, result: Grade): boolean {
  if (expect === 'pass') return result.outcome === 'verbatim' || result.outcome === 'folded';
  // Where the change changed nothing (a first letter that has no case) there is nothing to mark.
  if (expect === 'pass-marked') return result.outcome === (block.includes(quote) ? 'verbatim' : 'edited');
  if (result.outcome !== 'mismatch') return false;
  if (expect === 'fail') return true;
  const found = nearest(quote, [{ key: 'block', text: block }]);
  return found !== null && (near === undefined || found.text === near);
}

function describe(result: Grade): string {
  if (result.outcome === 'folded') return `folded (${result.folds.join(' ')})`;
  if (result.outcome === 'edited') {
    const edits = result.edits.map(({ kind }) => kind).join(' ');
    return `edited (${edits}${result.folds.length > 0 ? ` · ${result.folds.join(' ')}` : ''})`;
  }
  if (result.outcome === 'mismatch') return `mismatch (${result.reason})`;
  return result.outcome;
}
