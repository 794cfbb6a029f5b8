import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeArchive, removeMade } from './archive-on-disk.ts';
import { buildSite } from './build-site.ts';
import { everything } from './everything.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The demonstration archive, built at the root of a host. */
    site: string;
    /** The same under `/sub/`. */
    siteBelow: string;
    /** An archive that uses everything the contract knows, under `/all/`. */
    siteOfAll: string;
  }
}

/** Builds the sites once that the tests look at. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-site-'));
  const all = await makeArchive(await everything());
  const sites = [
    ['site', { BASE_PATH: '/' }],
    ['siteBelow', { BASE_PATH: '/sub/' }],
    ['siteOfAll', { CONTENT_DIR: all, SITE_URL: 'https://little.example/all' }],
  ] as const;
  for (const [name, environment] of sites) {
    const output = join(folder, name);
    const { code, output: printed } = await buildSite({ OUT_DIR: output, ...environment });
    if (code !== 0) throw new Error(`The site does not build:\n${printed}`);
    project.provide(name, output);
  }
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await removeMade();
  };
}
