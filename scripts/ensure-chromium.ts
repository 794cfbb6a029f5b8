import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findChromium } from '../test/support/find-chromium.ts';

/** The browser tests need a Chromium: finds one, or gets one. */
function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium was found; getting one.');
  const root = process.getuid?.() === 0;
  if (root && isDebian()) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
    const installed = findChromium();
    if (installed) return installed;
  }
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  run(process.execPath, [cli, 'install', ...(root ? ['--with-deps'] : []), 'chromium']);
  return findChromium();
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

const chromium = ensureChromium();
if (chromium) console.log(`Chromium: ${chromium}`);
else {
  console.error(
    'The browser tests need Chromium, and none could be found or installed. Install it (as root on Debian: `apt-get install chromium`; elsewhere: `npx playwright-core install chromium`), or name one in the environment variable CHROMIUM.',
  );
  process.exitCode = 1;
}
