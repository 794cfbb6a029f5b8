import type { Measured } from './measure.ts';

/** The runs as a table of Markdown, which a terminal shows well and a README can hold. */
export function tableOf(runs: readonly Measured[]): string {
  const head = ['run', 'seconds', 'processor', 'memory', 'files written', 'bytes', 'stages'];
  const rows = runs.map(({ name, seconds, cpuSeconds, peakBytes, files, bytes, stages }) => [
    name,
    `${seconds.toFixed(1)} s`,
    `${cpuSeconds.toFixed(1)} s`,
    megabytes(peakBytes),
    String(files),
    megabytes(bytes),
    Object.entries(stages)
      .map(([stage, part]) => `${stage} ${part.toFixed(1)}`)
      .join(', '),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
