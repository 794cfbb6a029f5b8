import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../test/support/find-chromium.ts';
import { serve } from '../test/support/serve.ts';
import { readCall } from './read-call.ts';

const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PATHS = ['', 'claims/optimistic-about-talks/', 'sources/istanbul-talks/', 'search/'];

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string }>;
}

/** Asks Lighthouse (through npx, outside the dependencies) about pages of a built site. */
const {
  positionals: [site = 'dist', ...chosen],
} = readCall('Usage: npm run measure:lighthouse -- [SITE] [PATH …]', { allowPositionals: true });
const server = await serve(site);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-lighthouse-'));
console.log(['page'.padEnd(36), ...CATEGORIES, 'layout shift'].join('  '));
for (const path of chosen.length > 0 ? chosen : PATHS) {
  const file = join(folder, 'report.json');
  const { status, stderr } = await ask(server.address + path, file);
  if (status !== 0) {
    console.error(`Lighthouse could not be run on /${path}: ${stderr}`);
    process.exitCode = 1;
    continue;
  }
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const scores = CATEGORIES.map((name) =>
    String(Math.round((categories[name].score ?? 0) * 100)).padStart(name.length),
  );
  console.log(
    [`/${path}`.padEnd(36), ...scores, String(audits['cumulative-layout-shift']?.numericValue ?? '?')].join('  '),
  );
}
rmSync(folder, { recursive: true });
await server.close();

/** Runs in a process of its own, so that this one can go on serving. */
function ask(address: string, file: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn('npx', [
      '--yes',
      `lighthouse@${VERSION}`,
      address,
      `--chrome-path=${findChromium()}`,
      `--chrome-flags=--headless=new ${CHROMIUM_FLAGS.join(' ')}`,
      '--output=json',
      `--output-path=${file}`,
      '--quiet',
    ]);
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.on('close', (status) => resolve({ status, stderr }));
  });
}
