import { spawnSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/check.ts');
const FAULTY = {
  'claims/bridge-stays.mdx': (text: string) => text.replace('>will not close', '>will soon close'),
  'people/council.yaml': 'name: 7\nkind: club\n',
};

function check(content: string, args: string[] = [], environment: NodeJS.ProcessEnv = {}, cwd = process.cwd()) {
  const env = { ...process.env, ...environment, CONTENT_DIR: content };
  return spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env, cwd });
}

test('exits 0 without errors, 1 with errors, warnings or not', async () => {
  expect(check(await makeArchive()).status).toBe(0);
  expect(check(await makeArchive(FAULTY)).status).toBe(1);
});

test('shows the line, with the offending words underlined, and counts in the last line', async () => {
  const { stdout } = check(await makeArchive(FAULTY), ['claims/bridge-stays.mdx']);
  const lines = stdout.split('\n');
  const at = lines.findIndex((line) => line.startsWith('    16 |'));
  expect(lines[at - 1]).toMatch(/16:42 {2}error {2}.*\[quotation-mismatch\]/);
  const marks = lines[at + 1] ?? '';
  expect(lines[at]?.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe(
    'will soon close the bridge before the new one is open',
  );
  expect(lines.at(-2)).toMatch(/^1 claim, 1 quotation: 1 error, \d+ warnings?\.$/);
});

test('a file limits the report, not the reading; from the working directory or from the content folder', async () => {
  const content = await makeArchive(FAULTY);
  const people = check(content, ['--format', 'json', 'people']);
  expect(people.status).toBe(1);
  expect(new Set(JSON.parse(people.stdout).faults.map((fault: { file: string }) => fault.file))).toEqual(
    new Set(['people/council.yaml']),
  );
  expect(JSON.parse(people.stdout).quotations).toBe(1);
  const same = check(content, ['--format', 'json', 'council.yaml'], {}, join(content, 'people'));
  expect(same.stdout).toBe(people.stdout);
  expect(check(content, ['sources/minutes.md']).status).toBe(0);
});

test('FILE may be named through a link to the content folder, and the folder through one', async () => {
  const content = await makeArchive(FAULTY);
  const link = join(await makeFolder(), 'link');
  await symlink(content, link);
  const whole = check(content, ['--format', 'json', 'people/council.yaml']).stdout;
  expect(JSON.parse(whole).errors).toBeGreaterThan(0);
  expect(check(content, ['--format', 'json', join(link, 'people/council.yaml')]).stdout).toBe(whole);
  expect(check(link, ['--format', 'json', join(content, 'people/council.yaml')]).stdout).toBe(whole);
  expect(check(link, ['--format', 'json', 'council.yaml'], {}, join(content, 'people')).stdout).toBe(whole);
});

test.each([
  ['an option that does not exist', ['--formt', 'json'], /^Unknown option '--formt'/],
  ['an option without its value', ['--format'], /--format/],
  ['a format that does not exist', ['--format', 'xml'], /^There is no format "xml"/],
  ['a file that does not exist', ['claims/none.mdx'], /^There is no file "claims\/none.mdx"/],
  ['a file outside the content folder', [SCRIPT], /does not lie in the content folder/],
  ['a rule that does not exist', ['--explain', 'quotation-mismach'], /did you mean "quotation-mismatch"\?/],
])('wrong usage: %s', async (_does, args, says) => {
  const { status, stdout, stderr } = check(await makeArchive(), args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr).toContain('Usage: npm run check');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('json has the promised shape', async () => {
  const { stdout } = check(await makeArchive(FAULTY), ['--format', 'json']);
  const report = JSON.parse(stdout);
  expect(Object.keys(report)).toEqual(['faults', 'claims', 'quotations', 'errors', 'warnings']);
  expect(report.errors + report.warnings).toBe(report.faults.length);
  const keys = 'file line column endLine endColumn severity rule message help fix'.split(' ');
  for (const fault of report.faults) expect(Object.keys(fault)).toEqual(keys);
  expect(report.faults.find((fault: { fix: unknown }) => fault.fix)).toMatchObject({
    file: 'people/council.yaml',
    line: 1,
    column: 7,
    endLine: 1,
    endColumn: 8,
    fix: { start: 6, end: 7, text: '"7"' },
  });
});

test('fixes count every UTF-16 unit of the file, a byte order mark as well', async () => {
  const text = '\ufeffname: 😀 😀\nrole: 7\nkind: person\n';
  const content = await makeArchive({ 'people/council.yaml': text });
  const { stdout } = check(content, ['--format', 'json', 'people/council.yaml']);
  const [{ line, column, fix }] = JSON.parse(stdout).faults;
  expect({ line, column }).toEqual({ line: 2, column: 7 });
  expect(text.slice(0, fix.start) + fix.text + text.slice(fix.end)).toBe(text.replace('7', '"7"'));
});

test('github names files from the root of the repository', async () => {
  const root = await makeFolder();
  await mkdir(join(root, '.git'));
  await mkdir(join(root, 'news/content/people'), { recursive: true });
  await writeFile(join(root, 'news/content/people/a.yaml'), 'name: 7\nkind: person\n');
  const { stdout, status } = check(
    join(root, 'news/content'),
    ['--format', 'github', 'people'],
    {},
    join(root, 'news'),
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=news\/content\/people\/a\.yaml,line=1,col=7,endLine=1,endColumn=8,title=wrong-type::`name` must be text.*%0AWrite it/m,
  );
});

test('--explain alone lists every rule', async () => {
  const { status, stdout } = check(await makeArchive(), ['--explain']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^verdict-changed +error +\S/m);
  expect(Number(/^(\d+) rules\./m.exec(stdout)?.[1])).toBeGreaterThanOrEqual(40);
  expect(check(await makeArchive(), ['--explain', '--format', 'json']).stdout).toBe(stdout);
});

test('no colour where the output is no terminal', async () => {
  expect(check(await makeArchive(FAULTY), [], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b');
});

test.each([
  [{ TERM: 'xterm' }, true],
  [{ TERM: 'dumb' }, false],
  [{ TERM: 'xterm', NO_COLOR: '1' }, false],
  [{ TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('on a terminal with %j colour is %s', async (environment, coloured) => {
  const command = `'${process.execPath}' '${SCRIPT}'`;
  const args =
    process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', command] : ['-qec', command, '/dev/null'];
  const { NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const { stdout } = spawnSync('script', args, {
    encoding: 'utf8',
    env: { ...env, CONTENT_DIR: await makeArchive(FAULTY), ...environment },
  });
  expect(stdout).toMatch(/errors?, \d+ warnings?\./);
  expect(stdout.includes('\u001b[')).toBe(coloured);
});
