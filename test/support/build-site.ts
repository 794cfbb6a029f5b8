import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

export interface BuildResult {
  code: number | null;
  /** What was printed, on both streams. */
  output: string;
}

/** Runs `astro build` as a user would, with the folders and addresses of the environment given. */
export function buildSite(environment: Record<string, string | undefined>): Promise<BuildResult> {
  return runTool(['node_modules/astro/bin/astro.mjs', 'build'], environment);
}

/** Runs a command of the project under this Node, in a process of its own. */
export function runTool(args: string[], environment: Record<string, string | undefined>): Promise<BuildResult> {
  const { NODE_ENV: _node, VITEST: _vitest, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...inherited, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...environment },
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    output += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
