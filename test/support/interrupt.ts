import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

export interface Interrupted {
  /** Whether the command had ended by itself before. */
  ended: boolean;
  code: number | null;
  output: string;
}

/** Runs a command of the project under this Node and kills it, with all it started, after so many milliseconds. */
export function killAfter(
  args: string[],
  environment: Record<string, string>,
  milliseconds: number,
): Promise<Interrupted> {
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }
  const timer = setTimeout(() => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }, milliseconds);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ended: signal === null, code, output });
    }),
  );
}
