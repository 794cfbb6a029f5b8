import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive, makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const PROJECT = join(import.meta.dirname, '../../..');
const FAULTY = {
  'claims/bridge-stays.mdx': (text: string) =>
    text.replace('>will not close', '>will soon close').replace('summary:', 'sumary: “100 %, of it” at 5:1\nwhy:'),
  'people/council.yaml': 'name: 7\nkind: club\n',
  'sources/minutes.md': (text: string) => text.replace(' ^p2', ''),
  'claims/a,b%c.mdx': 'x',
};

interface Pattern {
  regexp: string;
  severity: number;
  file: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  code: number;
  message: number;
}

async function readTask(): Promise<{ command: string; fileLocation: string[]; pattern: Pattern }> {
  const { tasks } = JSON.parse(await readFile(join(PROJECT, '.vscode/tasks.json'), 'utf8'));
  const task = tasks.find((each: { label: string }) => each.label === 'check');
  return { command: task.command, ...task.problemMatcher };
}

/** Runs the check in a repository whose content folder is `content/`. */
async function check(format: string): Promise<string> {
  const root = await makeFolder();
  await mkdir(join(root, '.git'));
  await cp(await makeArchive(FAULTY), join(root, 'content'), { recursive: true });
  const { stdout } = spawnSync(process.execPath, [join(PROJECT, 'scripts/check.ts'), '--format', format], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '' },
  });
  return stdout;
}

test('the task runs the check in the format that its matcher reads', async () => {
  const { command, fileLocation } = await readTask();
  const { scripts } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
  expect(command).toBe('npm run --silent check -- --format github');
  expect(scripts.check).toMatch(/ scripts\/check\.ts$/);
  expect(fileLocation).toEqual(['relative', '$'.concat('{workspaceFolder}')]);
});

test('the problem matcher finds every fault at its place', async () => {
  const { pattern } = await readTask();
  const lines = (await check('github')).split('\n');
  const found = lines.flatMap((line) => {
    const match = new RegExp(pattern.regexp).exec(line);
    if (!match) return [];
    return {
      severity: match[pattern.severity],
      file: decodeURIComponent(match[pattern.file] ?? ''),
      line: Number(match[pattern.line]),
      column: Number(match[pattern.column]),
      endLine: Number(match[pattern.endLine]),
      endColumn: Number(match[pattern.endColumn]),
      rule: match[pattern.code],
      message: decodeURIComponent(match[pattern.message] ?? ''),
    };
  });
  const { faults } = JSON.parse(await check('json'));
  expect(faults.length).toBeGreaterThan(6);
  expect(found).toEqual(
    faults.map(({ help: _help, fix: _fix, file, message, ...rest }: Record<string, string>) => ({
      ...rest,
      file: `content/${file}`,
      message,
    })),
  );
});
