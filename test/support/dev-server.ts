import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

export interface DevServer {
  /** Scheme, host and base, with a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/** Runs `astro dev` as an editor would, until it answers. Throws with what it printed when it ends before. */
export async function startDev(content: string, output: string): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: PROJECT,
    // Nothing else of the environment: Vitest writes into it that this is `PROD`.
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, CONTENT_DIR: content, OUT_DIR: output },
      ...{ ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        printed += data;
        if (/watching for file changes/.test(printed)) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`The server ended:\n${printed}`)));
  });
  return {
    address: `http://localhost:${port}/`,
    close: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
