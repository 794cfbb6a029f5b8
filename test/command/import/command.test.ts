import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { checkFolder } from '../../support/check-on-disk.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const FIXTURES = join(PROJECT, 'test/fixtures/import');

afterAll(removeMade);

/** Runs the command on an archive, as an editor without a terminal would. */
async function run(content: string, args: string[], input: string | Buffer = '') {
  const child = spawn(process.execPath, ['scripts/import.ts', ...args], {
    cwd: PROJECT,
    env: { ...process.env, CONTENT_DIR: content },
  });
  let [output, told] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (told += part));
  child.stdin.on('error', () => {}).end(input);
  const [code] = await once(child, 'close');
  return { code, output, told };
}

describe('each format becomes a source that passes the check', { timeout: 60_000 }, () => {
  test.each([
    ['letter-by-libreoffice.docx', 'report-on-the-harbour', '> We would do it the same way again. ^p5'],
    ['letter-by-libreoffice.html', 'report-on-the-harbour', '| 2024 | 1,204 |'],
    [
      'columns-by-chromium.pdf',
      'minutes-of-the-bridge-committee',
      '# Minutes of the bridge committee ^headline page=1',
    ],
    ['talk-by-ffmpeg.srt', 'talk-by-ffmpeg', '^t2 speaker="HARRIS" at=00:00:04'],
    ['talk-by-ffmpeg.vtt', 'talk-by-ffmpeg', '^t1 speaker="WELL" at=00:00:01'],
  ])('%s', async (name, id, words) => {
    const content = await makeArchive();
    expect(await run(content, [join(FIXTURES, name), '--keep-original'])).toMatchObject({ code: 0, told: '' });
    expect(await readFile(join(content, `sources/${id}.md`), 'utf8')).toContain(words);
    const { faults } = await checkFolder(content);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('text from standard input, with what an editor says of it', async () => {
    const content = await makeArchive();
    const options =
      '--id 2026/letter --title Letter --kind other --language en --rights quote --published 2026-01-02 --json';
    const { code, output } = await run(content, ['-', ...options.split(' ')], 'We will come on Monday.\n');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ status: 'imported', id: '2026/letter', format: 'text', decisions: [] });
    expect(await readFile(join(content, 'sources/2026/letter.md'), 'utf8')).toMatch(
      /^---\ntitle: Letter\nkind: other\n[\s\S]*published: 2026-01-02\n[\s\S]*language: en\nrights: quote\nsha256: "[0-9a-f]{64}"\n/,
    );
  });
});

describe('what cannot be imported gets a sentence and leaves no file', { timeout: 60_000 }, () => {
  let content = '';
  let folder = '';

  beforeAll(async () => {
    content = await makeArchive();
    folder = await makeFolder();
    const file = (name: string) => join(folder, name);
    await writeFile(file('empty.txt'), '');
    await writeFile(file('blank.md'), ' \n\n\u200b\n');
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toFile(file('picture.html'));
    await writeFile(file('noise.txt'), Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)));
    await writeFile(file('locked.docx'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)]));
    await mkdir(file('folder'));
    for (const name of ['letter-by-libreoffice.docx', 'pages-by-libreoffice.pdf']) {
      await cp(join(FIXTURES, name), file(`cut-${name}`));
      await truncate(file(`cut-${name}`), 4_000);
    }
    await writeFile(file('large.txt'), Buffer.alloc(50_000_000, 'All words are the same. '));
    await writeFile(file('large.pdf'), Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50_000_000)]));
  });

  test.each([
    ['empty.txt', 'The document is empty.'],
    ['blank.md', 'The file holds no words.'],
    ['picture.html', 'This is a file of the type PNG (image/png), which holds no text'],
    ['noise.txt', 'This is a binary file of an unknown type.'],
    ['locked.docx', 'locked with a password'],
    ['folder', 'is a folder.'],
    ['missing.txt', 'There is no file'],
    ['cut-letter-by-libreoffice.docx', 'The Word document is damaged'],
    ['cut-pages-by-libreoffice.pdf', 'The PDF'],
    ['large.txt', 'The document is larger than 32 MB.'],
    ['large.pdf', 'The document is larger than 32 MB.'],
  ])('%s', async (name, sentence) => {
    const { code, output, told } = await run(content, [join(folder, name), '--keep-original', '--id', 'new']);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(told).toContain(sentence);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(await readdir(join(content, 'sources'))).toEqual(['minutes.md']);
    expect(await readdir(content)).not.toContain('.originals');
  });

  test('a PDF that is locked with a password', async () => {
    const { code, told } = await run(content, [join(FIXTURES, 'locked-by-qpdf.pdf')]);
    expect({ code, told }).toEqual({
      code: 1,
      told: 'The PDF is locked with a password. Save a copy without one and import that.\n',
    });
  });

  test('50 MB from standard input', async () => {
    const { code, told } = await run(content, ['-', '--id', 'new'], Buffer.alloc(50_000_000, 'a '));
    expect(code).toBe(1);
    expect(told).toContain('larger than 32 MB');
    expect(await readdir(join(content, 'sources'))).toEqual(['minutes.md']);
  });

  test('an address that answers with an error', async () => {
    const server = createServer((_, response) => response.writeHead(404).end('<p>Not found</p>'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, told } = await run(content, [`http://127.0.0.1:${port}/x`]);
    server.close();
    expect({ code, told }).toEqual({ code: 1, told: `127.0.0.1:${port} answered 404: there is no such page.\n` });
  });

  test.each([
    [['--kind', 'poem', 'x'], 'is none of article'],
    [['--language', 'de_'], 'Name what is to be imported'],
    [['x', '--language', 'not a language'], 'is not a language tag'],
    [['x', '--published', '2026-02-30'], 'is not a date'],
    [['x', '--url', 'ftp://x'], 'is not a web address'],
    [['x', 'y'], 'is a second'],
    [['x', '--no-such'], "Unknown option '--no-such'"],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, told } = await run(content, args);
    expect(code).toBe(2);
    expect(told).toContain(sentence);
    expect(told).toContain('Usage: npm run import');
  });
});

test('a page is fetched and imported under its address', { timeout: 60_000 }, async () => {
  const content = await makeArchive();
  const page = await readFile(join(FIXTURES, 'letter-by-libreoffice.html'));
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/harbour`;
  const { code } = await run(content, [address]);
  server.close();
  expect(code).toBe(0);
  expect(await readFile(join(content, 'sources/report-on-the-harbour.md'), 'utf8')).toContain(`url: ${address}\n`);
});
