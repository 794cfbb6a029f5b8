import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What one run took. */
export interface Measured {
  name: string;
  seconds: number;
  /** Processor time of the process and all it started. */
  cpuSeconds: number;
  /** The most memory that all of them held at a time. */
  peakBytes: number;
  /** Files of the output folder that the run wrote, and their bytes. */
  files: number;
  bytes: number;
  /** Seconds by stage, where the command tells them. */
  stages: Record<string, number>;
}

export interface Command {
  name: string;
  command: string;
  args: readonly string[];
  directory: string;
  environment: Record<string, string>;
  /** Folder whose files are counted. */
  output: string | null;
}

/** The system counts processor time in hundredths of a second, and memory in pages (proc(5)). */
const TICKS = 100;
const PAGE = 4096;
const PACE = 50;

/**
 * Runs a command and measures it. Processor time and memory are those of the whole process tree, looked
 * up twenty times a second where the system has /proc, and 0 elsewhere. Throws with what was printed
 * when the command fails, unless that is allowed.
 */
export async function measure(run: Command, { mayFail = false } = {}): Promise<Measured> {
  const before = stampsOf(run.output);
  const started = performance.now();
  const child = spawn(run.command, run.args, {
    cwd: run.directory,
    env: { ...process.env, ...run.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      printed = (printed + data).slice(-20_000);
    });
  }
  const ticks = new Map<number, number>();
  let peakBytes = 0;
  const look = () => {
    let bytes = 0;
    for (const { id, ticks: used, bytes: held } of treeOf(child.pid ?? 0)) {
      ticks.set(id, used);
      bytes += held;
    }
    peakBytes = Math.max(peakBytes, bytes);
  };
  const timer = setInterval(look, PACE);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 && !mayFail) throw new Error(`${run.name} failed:\n${printed}`);
  const written = [...stampsOf(run.output)].filter(([file, { stamp }]) => before.get(file)?.stamp !== stamp);
  return {
    name: run.name,
    seconds: round(seconds),
    cpuSeconds: round([...ticks.values()].reduce((sum, each) => sum + each, 0) / TICKS),
    peakBytes,
    files: written.length,
    bytes: written.reduce((sum, [, { size }]) => sum + size, 0),
    stages: stagesIn(printed),
  };
}

/** "Seconds: read 1.20, link 0.41." as numbers. */
export function stagesIn(printed: string): Record<string, number> {
  const line = /^Seconds: (.*)\.$/m.exec(printed)?.[1] ?? '';
  return Object.fromEntries(
    [...line.matchAll(/([a-z]+) ([\d.]+)/g)].map(([, name, seconds]) => [name, Number(seconds)]),
  );
}

interface Process {
  id: number;
  ticks: number;
  bytes: number;
}

function treeOf(id: number): Process[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const own = { id, ticks: Number(fields[11]) + Number(fields[12]), bytes: Number(fields[21]) * PAGE };
    const children = readdirSync(`/proc/${id}/task`).flatMap((thread) =>
      readFileSync(`/proc/${id}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    );
    return [own, ...children.flatMap(treeOf)];
  } catch {
    return [];
  }
}

function stampsOf(folder: string | null): Map<string, { stamp: string; size: number }> {
  const stamps = new Map<string, { stamp: string; size: number }>();
  if (folder === null || !statSync(folder, { throwIfNoEntry: false })) return stamps;
  for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!each.isFile()) continue;
    const path = join(each.parentPath, each.name);
    const { ino, mtimeMs, size } = statSync(path);
    stamps.set(relative(folder, path), { stamp: `${ino} ${mtimeMs} ${size}`, size });
  }
  return stamps;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
