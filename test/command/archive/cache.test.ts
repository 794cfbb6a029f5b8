import { spawn, spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import { pack, unpack } from '../../../src/archive/pack.ts';
import { parseTexts } from '../../../src/archive/parse-texts.ts';
import { readText } from '../../../src/archive/reading.ts';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { everything } from '../../support/everything.ts';

const CLAIM = 'claims/bridge-stays.mdx';
const SOURCE = 'sources/minutes.md';
const CHECK = resolve(import.meta.dirname, '../../../scripts/check.ts');

let cache: string;
beforeAll(async () => {
  cache = join(await makeFolder(), 'cache');
});
afterAll(removeMade);

async function load(content: string, folder: string | null = cache) {
  const nowhere = join(content, '..', 'nowhere');
  const places = { content, output: nowhere, publicDirectory: nowhere, cache: folder, siteUrl: null, basePath: null };
  const { archive, faults, read } = await loadArchive(places, { drafts: true });
  const texts = [...read.claims.values()].map(({ body, ...claim }) => ({ ...claim, ...body, tree: body.tree }));
  return {
    faults,
    rules: faults.map(({ rule }) => rule),
    read: JSON.parse(JSON.stringify({ ...read, texts, sources: [...read.sources], pages: [...read.pages] })),
    citations: [...(archive?.claims.values() ?? [])].flatMap(({ citations }) =>
      citations.map(({ words }) => words && { ...words, highlights: [...words.highlights] }),
    ),
  };
}

async function edit(content: string, path: string, change: (text: string) => string): Promise<void> {
  const file = join(content, path);
  const text = await readFile(file, 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(file, change(text));
}

test('what comes from the cache is what is read, in every part and to every place', async () => {
  const content = await makeArchive(await everything());
  const fresh = await load(content, null);
  expect(fresh.citations.length).toBeGreaterThan(5);
  expect(await load(content)).toEqual(fresh);
  expect(await load(content)).toEqual(fresh);
});

test('the faults of files that did not change are told from the cache as they were before, with their places', async () => {
  const content = await makeArchive({
    [CLAIM]: (text) =>
      `${text.replace('verdict: supported', 'verdict: sported')}\n<Cite of="minutes#nowhere" />\n\n<b>x</b>\n`,
    'people/council.yaml': 'name: 7\n',
    'topics/bridge.yaml': 'nme: The bridge\n',
    [SOURCE]: (text) => `${text}\nA paragraph without an id.\n`,
  });
  const fresh = await load(content, null);
  expect(fresh.faults.length).toBeGreaterThan(5);
  expect((await load(content)).faults).toEqual(fresh.faults);
  expect((await load(content)).faults).toEqual(fresh.faults);
});

test('a source that changes under a cached claim is a fault, and none when its words are back', async () => {
  const content = await makeArchive();
  expect((await load(content)).rules).toEqual([]);
  await edit(content, SOURCE, (text) => text.replace('will not close', 'will now close'));
  expect((await load(content)).rules).toContain('quotation-mismatch');
  expect((await load(content)).rules).toContain('quotation-mismatch');
  await edit(content, SOURCE, (text) => text.replace('will now close', 'will not close'));
  expect((await load(content)).rules).toEqual([]);
});

test('a change that leaves size and time of a file as they were is seen', async () => {
  const content = await makeArchive();
  await load(content);
  const { size, atime, mtime } = await stat(join(content, CLAIM));
  await edit(content, CLAIM, (text) => text.replace('>will not close', '>will now close'));
  await utimes(join(content, CLAIM), atime, mtime);
  expect((await stat(join(content, CLAIM))).size).toBe(size);
  expect((await load(content)).rules).toContain('quotation-mismatch');
});

const DAMAGES: Record<string, (file: string) => Promise<void>> = {
  'cut short': async (file) => truncate(file, Math.floor((await readFile(file)).length * 0.7)),
  empty: (file) => writeFile(file, ''),
  'of somebody else': (file) => writeFile(file, 'verbatim-records 1 x y\nkey {"front":null}\n'),
  'changed in one letter': async (file) => {
    const bytes = await readFile(file);
    const at = bytes.length - 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(file, bytes);
  },
  'of another version': async (file) => {
    const text = await readFile(file, 'latin1');
    await writeFile(file, text.replace(/^(\S+ \S+) \S+/, '$1 00000000000000000000000000000000'), 'latin1');
  },
  'a folder': async (file) => {
    await rm(file);
    await cp(resolve(import.meta.dirname, '../../fixtures/little'), file, { recursive: true });
  },
};

test.each(Object.entries(DAMAGES))('a cache that is %s hides nothing, and is made good', async (_name, damage) => {
  const content = await makeArchive();
  const own = join(await makeFolder(), 'cache');
  const sound = await load(content, own);
  const files = (await readdir(own)).filter((name) => name !== 'content-folder');
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) await damage(join(own, name));
  expect(await load(content, own)).toEqual(sound);
  await edit(content, SOURCE, (text) => text.replace('will not close', 'will now close'));
  expect((await load(content, own)).rules).toContain('quotation-mismatch');
});

test('a cache that cannot be written does no harm', async () => {
  const content = await makeArchive();
  const file = join(await makeFolder(), 'file');
  await writeFile(file, '');
  expect((await load(content, join(file, 'cache'))).rules).toEqual([]);
});

test('what is no longer in the archive leaves the cache', async () => {
  const own = join(await makeFolder(), 'cache');
  const size = async () => {
    const names = (await readdir(own)).filter((name) => name !== 'content-folder');
    return (await Promise.all(names.map((name) => readFile(join(own, name))))).reduce(
      (sum, { length }) => sum + length,
      0,
    );
  };
  const content = await makeArchive();
  await load(content, own);
  const before = await size();
  for (let round = 0; round < 3; round++) {
    await edit(content, CLAIM, (text) => `${text}\nRound ${round} adds a line.\n`);
    await load(content, own);
  }
  expect(await size()).toBeLessThan(before * 1.3);
});

test('two checks at once leave a cache that tells the same', async () => {
  const content = await makeArchive(await everything());
  const check = () =>
    new Promise<string>((done) => {
      const child = spawn(process.execPath, [CHECK, '--format', 'json'], {
        env: { ...process.env, CONTENT_DIR: content },
      });
      let printed = '';
      child.stdout.on('data', (data) => {
        printed += data;
      });
      child.on('close', () => done(printed));
    });
  const [first, ...others] = [...(await Promise.all([check(), check(), check()])), await check()];
  expect(JSON.parse(first ?? '').claims).toBeGreaterThan(1);
  for (const other of others) expect(other).toBe(first);
});

test('a check of what is known loads no parser', async () => {
  const content = await makeArchive();
  const watch = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (process.stderr.write(url + '\\n'), next(url, context)) });`;
  const loaded = () =>
    spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(watch)}`, CHECK], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    }).stderr.split('\n');
  const ofParsers = (url: string) => /\/(?:micromark|mdast-util-from-markdown|zod|sharp|csv-parse)\//.test(url);
  expect(loaded().filter(ofParsers)).not.toEqual([]);
  expect(loaded().filter(ofParsers)).toEqual([]);
});

test('many texts are read on several threads as they are on one', async () => {
  const content = await makeArchive();
  const claim = await readFile(join(content, CLAIM), 'utf8');
  const source = await readFile(join(content, SOURCE), 'utf8');
  const texts = Array.from({ length: 400 }, (_, index) =>
    index % 3 === 0
      ? { kind: 'source' as const, text: `${source}\nAnother of number ${index} «ґ». ^x${index}\n`, index }
      : { kind: 'claim' as const, text: `${claim}\nNumber ${index} has a *mark* and “words”.\n`, index },
  );
  const parsed = new Map<number, Buffer>();
  await parseTexts(texts, (packed, place) => parsed.set(place, packed));
  expect(parsed.size).toBe(400);
  for (const [place, { kind, text }] of texts.entries()) {
    expect(unpack(parsed.get(place) as Buffer)).toEqual(unpack(pack(readText(kind, text))));
  }
});
