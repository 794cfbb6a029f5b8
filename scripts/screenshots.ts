import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../test/support/open-browser.ts';
import { listSite } from '../test/support/read-site.ts';
import { serve } from '../test/support/serve.ts';
import { readCall } from './read-call.ts';

const WIDTHS = [360, 768, 1280, 1440];
/** Pixels across a sheet of A4 between its margins. */
const PAPER = 718;
const SCHEMES = ['light', 'dark'] as const;

/** Takes a picture of one page of each kind of a built site. */
async function takeScreenshots(site: string, folder: string, chosen: string[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  const server = await serve(site);
  const browser = await openBrowser();
  const paths = chosen.length > 0 ? chosen : onePerKind(await listSite(site));
  let taken = 0;
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      for (const path of paths) {
        await page.goto(server.address + path.replace(/^\//, ''), { waitUntil: 'networkidle' });
        await page.screenshot({ path: join(folder, `${nameOf(path)}-${width}-${colorScheme}.png`), fullPage: true });
        taken += 1;
      }
      await page.close();
    }
  }
  const page = await browser.newPage({ viewport: { width: PAPER, height: 1016 } });
  await page.emulateMedia({ media: 'print' });
  for (const path of paths) {
    await page.goto(server.address + path.replace(/^\//, ''), { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${nameOf(path)}-print.png`), fullPage: true });
    taken += 1;
  }
  await browser.close();
  await server.close();
  return taken;
}

function nameOf(path: string): string {
  return (
    path
      .replace(/\?.*$/, '')
      .replace(/^\/|\/$/g, '')
      .replaceAll('/', '-') || 'home'
  );
}

/** The lists, and of claims, sources, people, topics and verdicts the first. */
function onePerKind(files: string[]): string[] {
  const kinds = new Map<string, string>();
  for (const file of files.filter((each) => each.endsWith('index.html'))) {
    const parts = file.split('/');
    const kind = parts.length > 2 ? `${parts[0]}/*` : file;
    if (!kinds.has(kind)) kinds.set(kind, `/${file.replace(/index\.html$/, '')}`);
  }
  return [...kinds.values(), '/404.html'];
}

const {
  positionals: [site = 'dist', folder = 'screenshots', ...paths],
} = readCall('Usage: npm run screenshots -- [SITE] [FOLDER] [PATH …]', { allowPositionals: true });
console.log(`${await takeScreenshots(site, folder, paths)} pictures in ${folder}.`);
