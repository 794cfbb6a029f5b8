import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { mend } from '../../../src/check/mend.ts';
import { type Fault, FILE_START, type Fix, faultIn } from '../../../src/schema/fault.ts';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';
import { checkFolder } from '../../support/check-on-disk.ts';

afterAll(removeMade);

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/check.ts');

function fault(fix: Fix): Fault {
  return faultIn('file.yaml', { ...FILE_START, rule: 'a-rule', message: 'Wrong.', fix });
}

async function mendText(text: string, fixes: Fix[]): Promise<string> {
  const directory = await makeFolder();
  await writeFile(join(directory, 'file.yaml'), text);
  await mend(directory, fixes.map(fault));
  expect(await readdir(directory)).toEqual(['file.yaml']);
  return readFile(join(directory, 'file.yaml'), 'utf8');
}

test('fixes are applied where they were found, in whatever order they are given', async () => {
  const fixes = [
    { start: 3, end: 4, text: '"1"' },
    { start: 8, end: 9, text: '"2"' },
  ];
  expect(await mendText('a: 1\nb: 2\n', fixes)).toBe('a: "1"\nb: "2"\n');
  expect(await mendText('a: 1\nb: 2\n', fixes.toReversed())).toBe('a: "1"\nb: "2"\n');
});

test('nothing else changes to the byte: line ends, byte order mark, letters beyond the first plane', async () => {
  expect(await mendText('\ufeffa: 😀\r\nb: 2\r  \n', [{ start: 10, end: 11, text: '"2"' }])).toBe(
    '\ufeffa: 😀\r\nb: "2"\r  \n',
  );
});

test('whatever stands around the fixes stays as it is, to the byte', async () => {
  const directory = await makeFolder();
  const file = join(directory, 'file.yaml');
  const words = fc.string({
    unit: fc.constantFrom('a', 'é', 'e\u0301', '😀', '\r\n', '\n', '\r', ' ', '\u00a0', '\ufeff', '"', ':'),
  });
  const cut = fc.string({ unit: fc.constantFrom('x', 'ß', '🙂'), minLength: 1 });
  const parts = fc.array(fc.record({ keep: words.filter((each) => each !== ''), cut, put: words }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(parts, words, fc.boolean(), async (list, last, marked) => {
      // The mark at the very beginning is counted by nobody; another one there would be taken for it.
      const mark = marked ? '\ufeff' : '';
      fc.pre(!list[0]?.keep.startsWith('\ufeff'));
      let at = 0;
      const fixes = list.map(({ keep, cut, put }) => {
        const start = at + keep.length;
        at = start + cut.length;
        return { start, end: at, text: put };
      });
      await writeFile(file, `${mark}${list.map(({ keep, cut }) => keep + cut).join('')}${last}`);
      const mended = await mend(directory, fixes.map(fault));
      expect(mended.map(({ from, to }) => [from, to])).toEqual(list.map(({ cut, put }) => [cut, put]));
      const right = Buffer.from(`${mark}${list.map(({ keep, put }) => keep + put).join('')}${last}`);
      expect((await readFile(file)).equals(right)).toBe(true);
    }),
  );
});

test('of fixes that overlap one is applied, and the file is read again for the other', async () => {
  const fixes = [
    { start: 0, end: 4, text: 'x' },
    { start: 2, end: 6, text: 'y' },
  ];
  expect(await mendText('abcdefg', fixes)).toBe('abyg');
});

test('a file that is not UTF-8 is left alone', async () => {
  const directory = await makeFolder();
  await writeFile(join(directory, 'file.yaml'), Buffer.from([0x61, 0xff, 0x62]));
  expect(await mend(directory, [fault({ start: 0, end: 1, text: 'c' })])).toEqual([]);
  expect(await readFile(join(directory, 'file.yaml'))).toEqual(Buffer.from([0x61, 0xff, 0x62]));
});

test('--fix mends, says what it did, reports what is left, and finds nothing more to do', async () => {
  const content = await makeArchive({
    'people/council.yaml': 'name: 7 # seven\r\nkind: organization\r\n',
    'claims/bridge-stays.mdx': (text) =>
      text.replace('claim: The old bridge stays open until the new one is', 'claim: 42'),
    'notes.txt': 'x',
  });
  const file = join(content, 'people/council.yaml');
  await chmod(file, 0o640);
  const run = (args: string[]) =>
    spawnSync(process.execPath, [SCRIPT, '--fix', '--format', 'json', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content },
    });
  const first = run(['people']);
  expect(first.stderr).toBe('Mended people/council.yaml:1:7: wrote `"7"` for `7`. [wrong-type]\n');
  expect(first.status).toBe(0);
  expect(await readFile(file, 'utf8')).toBe('name: "7" # seven\r\nkind: organization\r\n');
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  const second = run([]);
  expect(second.stderr).toBe('Mended claims/bridge-stays.mdx:2:8: wrote `"42"` for `42`. [wrong-type]\n');
  expect(second.status).toBe(1);
  expect(JSON.parse(second.stdout)).toMatchObject({ errors: 1 });
  expect(run([]).stderr).toBe('');
});

test('however many line breaks stand in a text, one run mends them all', async () => {
  const content = await makeArchive({
    'claims/bridge-stays.mdx': (text) => `${text}\n${'One<br>line.\n\nTwo<BR>lines.\n\n'.repeat(5)}`,
  });
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--fix'], { encoding: 'utf8', env });
  expect(status).toBe(0);
  expect(stderr.trim().split('\n')).toHaveLength(10);
  expect((await readFile(join(content, 'claims/bridge-stays.mdx'), 'utf8')).match(/<br \/>/g)).toHaveLength(10);
});

test('a file that cannot be written is named, and the others are mended', async () => {
  const directory = await makeFolder();
  await writeFile(join(directory, 'file.yaml'), 'a: 1\n');
  const fix = { start: 3, end: 4, text: '"1"' };
  const gone = faultIn('gone/file.yaml', { ...FILE_START, rule: 'a-rule', message: 'Wrong.', fix });
  const refused: string[] = [];
  const mended = await mend(directory, [gone, fault(fix)], (file, code) => refused.push(`${file} ${code}`));
  expect(refused).toEqual(['gone/file.yaml ENOENT']);
  expect(mended).toHaveLength(1);
  expect(await readFile(join(directory, 'file.yaml'), 'utf8')).toBe('a: "1"\n');
});

test.each([
  ['a key misspelt by one letter', 'claims/bridge-stays.mdx', 'summary:', 'sumary:'],
  ['a bare line break', 'claims/bridge-stays.mdx', 'are clear: the', 'are clear:<br /> the', 'are clear:<br> the'],
  ['a quotation whose words stand in another block', 'claims/bridge-stays.mdx', 'of="minutes#p1"', 'of="minutes#p2"'],
  [
    'a missing block id',
    'sources/minutes.md',
    '> It is unlikely that it opens in spring. ^q1',
    '> It is unlikely that it opens in spring. ^p3',
    '> It is unlikely that it opens in spring.',
  ],
  ['an unquoted word that YAML reads as another type', 'verdicts.yaml', '"False"', 'False'],
])('mends %s', async (_does, file, from, wrong, typed = wrong) => {
  const content = await makeArchive({ [file]: (text) => text.replace(from, typed) });
  const right = (await readFile(join(content, file), 'utf8')).replace(typed, typed === wrong ? from : wrong);
  const { faults } = await checkFolder(content);
  expect(faults.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  await mend(content, faults);
  expect(await readFile(join(content, file), 'utf8')).toBe(right);
  expect((await checkFolder(content)).archive).not.toBeNull();
});

test('an id that texts cite and no block has is not given anew: which words it names only the editor knows', async () => {
  const content = await makeArchive({
    'sources/minutes.md': (text) => text.replace(' ^title', '').replace(' ^p1', '').replace(' ^p2', ''),
  });
  const { faults } = await checkFolder(content);
  const missing = faults.filter(({ rule }) => rule === 'block-id-missing');
  expect(missing).toHaveLength(3);
  for (const { help, fix } of missing) {
    expect(fix).toBeNull();
    expect(help).toContain('Texts cite `^p1`, which no block here has');
  }
  expect(await mend(content, faults)).toEqual([]);
});

test.each([
  ['the words of a quotation', (text: string) => text.replace('>will not', '>will')],
  [
    'a key that is far from any, or stands there already',
    (text: string) => text.replace('topics:', 'sumary: x\ntopcs2:'),
  ],
])('never mends %s', async (_does, change) => {
  const content = await makeArchive({ 'claims/bridge-stays.mdx': change });
  const before = await readFile(join(content, 'claims/bridge-stays.mdx'), 'utf8');
  expect(await mend(content, (await checkFolder(content)).faults)).toEqual([]);
  expect(await readFile(join(content, 'claims/bridge-stays.mdx'), 'utf8')).toBe(before);
});
