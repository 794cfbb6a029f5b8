import type { Run } from './figures.ts';

/** The runs as a table for people: shares in per cent, bytes in KB. */
export function formatRuns(runs: readonly Run[]): string {
  const head = ['', 'hit@1', 'hit@5', 'mrr@5', 'empty', 'median', 'p95', 'first', 'later'];
  const rows = runs.map((run) => [
    run.name,
    ...[run.hitAt1, run.hitAt5, run.mrrAt5, run.empty].map((share) => `${(share * 100).toFixed(2)} %`),
    ...[run.medianMs, run.p95Ms].map((time) => `${time.toFixed(0)} ms`),
    ...[run.firstBytes, run.laterBytes].map((bytes) => `${(bytes / 1000).toFixed(0)} KB`),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
