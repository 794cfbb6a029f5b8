import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = resolve(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(resolve(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const MEASURES = Object.entries(scripts).flatMap(([name, command]) => {
  const script = /^measure:|^screenshots$/.test(name) ? /scripts\/\S+\.ts/.exec(command)?.[0] : undefined;
  return script === undefined ? [] : [{ name, script }];
});

test.each(MEASURES)('$name, called with an option that it has not, tells how it is called', ({ name, script }) => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--nonsense'], { cwd: PROJECT, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain("Unknown option '--nonsense'");
  expect(stderr).toContain(`Usage: npm run ${name}`);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('a file that is not there is told in a sentence', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/measure-quotations.ts', 'nowhere.jsonl'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ENOENT: no such file or directory/);
  expect(stderr).not.toMatch(/^ +at /m);
});
