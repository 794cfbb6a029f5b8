import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareFolders } from '../../src/bench/compare-folders.ts';
import { compareRebuilds } from '../../src/bench/rebuild.ts';
import { makeArchive, makeFolder, removeMade } from '../support/archive-on-disk.ts';
import { buildSite } from '../support/build-site.ts';
import { everything } from '../support/everything.ts';

afterAll(removeMade);

async function build(content: string, output: string, environment: Record<string, string> = {}): Promise<string> {
  const { code, output: printed } = await buildSite({ CONTENT_DIR: content, OUT_DIR: output, ...environment });
  if (code !== 0) throw new Error(`The site does not build:\n${printed}`);
  return printed;
}

test('a site built again after random edits is the site that is built from nothing, byte for byte', async () => {
  const content = await makeArchive(await everything());
  const options = { content, folder: await makeFolder(), rounds: 2, edits: 6, seed: Number(process.env.SEED ?? 1) };
  const different = await compareRebuilds({
    ...options,
    build: async (from, to) => void (await build(from, to)),
    tell: () => {},
  });
  expect(different).toEqual([]);
}, 600_000);

test('the same archive built on another day gives the same bytes', async () => {
  const folder = await makeFolder();
  const changes = await everything();
  await build(await makeArchive(changes), join(folder, 'today'));
  const inAYear = `const now = Date.now; Date.now = () => now() + 4e10;
    globalThis.Date = class extends Date { constructor(...given) { given.length === 0 ? super(Date.now()) : super(...given); } };`;
  await build(await makeArchive(changes), join(folder, 'in a year'), {
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(inAYear)}`,
    TZ: 'Pacific/Kiritimati',
  });
  expect(compareFolders(join(folder, 'today'), join(folder, 'in a year'))).toEqual([]);
});

test('one edit writes only the files that show it; without one nothing is done', async () => {
  const folder = await makeFolder();
  const output = join(folder, 'dist');
  const content = await makeArchive(await everything());
  await build(content, output);
  await cp(output, join(folder, 'before'), { recursive: true });
  const times = await timesOf(output);
  expect(await build(content, output)).toContain('Nothing has changed');
  expect(await timesOf(output)).toEqual(times);

  const claim = join(content, 'claims/many/number-7.mdx');
  await writeFile(claim, `${await readFile(claim, 'utf8')}\nThe porch was painted in spring.\n`);
  await build(content, output);
  const changed = new Set(compareFolders(output, join(folder, 'before')).map((line) => line.replace(/: .*/, '')));
  expect([...changed]).toContain('claims/many/number-7/index.html');
  expect([...changed].filter((file) => /^(?:embed|oembed|cards|people|topics|sources|verdicts)\//.test(file))).toEqual(
    [],
  );
  const after = await timesOf(output);
  const written = [...after].filter(([file, time]) => times.get(file) !== time).map(([file]) => file);
  expect(written.filter((file) => file !== '.verbatim').sort()).toEqual(
    [...changed].filter((file) => after.has(file) && file !== '.verbatim').sort(),
  );

  // A file of the site that somebody changed is made anew.
  const page = join(output, 'claims/many/number-9/index.html');
  const good = await readFile(page, 'utf8');
  await writeFile(page, 'Something else.');
  await build(content, output);
  expect(await readFile(page, 'utf8')).toBe(good);
});

async function timesOf(site: string): Promise<Map<string, number>> {
  const found = await readdir(site, { recursive: true });
  const times = new Map<string, number>();
  for (const file of found) {
    const status = await stat(join(site, file));
    if (status.isFile()) times.set(file, status.mtimeMs);
  }
  return times;
}
