import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { describeSite } from '../../../src/integrity/describe-site.ts';
import { type Digest, digestFile, listFiles } from '../../../src/integrity/digest.ts';
import { MANIFEST_FILE, readManifest } from '../../../src/integrity/manifest.ts';
import { loadFolder, makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { runTool } from '../../support/build-site.ts';

let site: string;
let own: string;
const servers: Server[] = [];

beforeEach(async () => {
  site = await makeFolder();
  await mkdir(join(site, 'claims/x'), { recursive: true });
  await writeFile(join(site, 'index.html'), '<p>home</p>');
  await writeFile(join(site, 'claims/x/index.html'), '<p>what was judged</p>');
  await writeFile(join(site, 'claims/x.json'), '{"claim": "x"}');
  await writeFile(join(site, '_headers'), '/*');
  await writeFile(join(site, '404.html'), '<p>not found</p>');
  const { archive } = await loadFolder(await makeArchive());
  if (!archive) throw new Error('The little archive is at fault.');
  await writeList(archive);
  await writeFile(join(site, '.verbatim'), 'index.html\n');
  own = join(await makeFolder(), 'mine.json');
  await writeFile(own, await readFile(join(site, MANIFEST_FILE)));
});

afterAll(async () => {
  for (const server of servers) server.close();
  await removeMade();
});

/** Writes the list of a site that is already there. */
async function writeList(archive: Archive): Promise<void> {
  const digests = new Map<string, Digest>();
  for (const file of await listFiles(site)) {
    if (file !== MANIFEST_FILE && file !== '.verbatim') digests.set(file, await digestFile(join(site, file)));
  }
  await writeFile(join(site, MANIFEST_FILE), describeSite(digests, archive));
}

const verify = (...args: string[]) => runTool(['scripts/verify.ts', ...args], {});

/** Answers like a host: pages by their folder, `_headers` never, and whatever else a test wants. */
async function publish(answers: Record<string, string | number | null> = {}): Promise<string> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname).replace(/^\/sub\//, '');
    const answer = answers[path];
    if (answer === null) return;
    if (typeof answer === 'number') return response.writeHead(answer).end();
    if (typeof answer === 'string') return response.end(answer);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const found = file.startsWith('_') ? null : await readFile(join(site, file)).catch(() => null);
    return response.writeHead(found ? 200 : 404).end(found ?? '<p>not found</p>');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sub/`;
}

describe('a folder', { timeout: 60_000 }, () => {
  test('as it was built passes, and its own list is said to show damage only', async () => {
    expect(await verify(site)).toMatchObject({ code: 0, output: expect.stringContaining('damage only') });
    const trusted = await verify(site, '--manifest', own);
    expect(trusted).toMatchObject({ code: 0, output: expect.stringContaining('0 changed, 0 missing, 0 added') });
    expect(trusted.output).not.toContain('damage only');
  });

  test('changed, missing and added files are named', async () => {
    await writeFile(join(site, 'claims/x/index.html'), '<p>what was not judged</p>');
    await rm(join(site, 'claims/x.json'));
    await writeFile(join(site, 'evil\u202e.html'), 'x');
    const { code, output } = await verify(site, '--manifest', own);
    expect(code).toBe(1);
    expect(output).toContain('changed  claims/x/index.html');
    expect(output).toContain('missing  claims/x.json');
    expect(output).toContain('added    evil<U+202E>.html');
  });

  test('a list that was changed along with a page does not hide it from one’s own', async () => {
    await writeFile(join(site, 'index.html'), '<p>owned</p>');
    const { archive } = await loadFolder(await makeArchive());
    if (archive) await writeList(archive);
    expect(await verify(site)).toMatchObject({ code: 0 });
    const { code, output } = await verify(site, '--manifest', own);
    expect(code).toBe(1);
    expect(output).toContain('changed  index.html');
    expect(output).toContain(`changed  ${MANIFEST_FILE}`);
  });
});

describe('a site on the web', { timeout: 60_000 }, () => {
  test('below a path passes as it was built', async () => {
    const address = await publish();
    expect(await verify(address, '--manifest', own)).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 changed, 0 missing.'),
    });
    expect(await verify(address)).toMatchObject({ code: 0 });
  });

  test('that changes, lacks or pads files is found out', async () => {
    const address = await publish({
      'claims/x/': '<p>owned</p>',
      'claims/x.json': 404,
      '': `<p>home</p>${' '.repeat(1e6)}`,
    });
    const { code, output } = await verify(address, '--manifest', own);
    expect(code).toBe(1);
    expect(output).toContain('changed  claims/x/index.html');
    expect(output).toContain('changed  index.html');
    expect(output).toContain('missing  claims/x.json');
  });

  test('that answers with an error could not be compared', async () => {
    const address = await publish({ 'claims/x.json': 500 });
    expect(await verify(address, '--manifest', own)).toMatchObject({ code: 2, output: expect.stringContaining('500') });
  });
});

test('what cannot be compared is told in a sentence, with exit code 2', { timeout: 60_000 }, async () => {
  const empty = await makeFolder();
  for (const [args, words] of [
    [[], 'FOLDER_OR_ADDRESS'],
    [[site, '--what'], 'FOLDER_OR_ADDRESS'],
    [[join(empty, 'nowhere')], 'There is no folder'],
    [[empty], 'holds no integrity.json'],
    [[site, '--manifest', join(empty, 'none.json')], 'ENOENT'],
    [['http://127.0.0.1:9/'], 'cannot be read'],
  ] as const) {
    const { code, output } = await verify(...args);
    expect([code, output], args.join(' ')).toEqual([2, expect.stringContaining(words)]);
    expect(output).not.toMatch(/^\s+at /m);
  }
});

test.each([['../../etc/passwd'], ['/etc/passwd'], ['a/../../b'], ['a\\..\\b'], ['a//b'], ['']])(
  'a list that names %j is refused',
  (path) => {
    const text = JSON.stringify({
      version: 1,
      site: 'x',
      files: { [path]: { sha256: 'a'.repeat(64), bytes: 1 } },
      sources: {},
    });
    expect(readManifest(text)).toContain('no list of a build');
  },
);

test('a list with a key of the prototype is no list', () => {
  const text = `{"version": 1, "site": "x", "files": {}, "sources": {}, "__proto__": {"polluted": 1}}`;
  readManifest(text);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(readManifest('[]')).toContain('no list');
  expect(readManifest('{')).toContain('no JSON');
});
