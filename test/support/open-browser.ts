import { type Browser, chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';

/** Starts the Chromium of this machine. Throws when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: run `npm test`, which gets one.');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}
