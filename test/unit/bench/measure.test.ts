import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measure, stagesIn } from '../../../src/bench/measure.ts';
import { makeFolder, removeMade } from '../../support/archive-on-disk.ts';

afterAll(removeMade);

const run = (code: string, output: string | null) => ({
  ...{
    name: 'a run',
    command: process.execPath,
    args: ['-e', code],
    directory: process.cwd(),
    environment: {},
    output,
  },
});

test('counts the files that a run wrote, and not those it left as they were', async () => {
  const output = join(await makeFolder(), 'site');
  await mkdir(output);
  await writeFile(join(output, 'old.html'), 'old');
  const code = `require('fs').writeFileSync(${JSON.stringify(join(output, 'new.html'))}, '12345')`;
  expect(await measure(run(code, output))).toMatchObject({ name: 'a run', files: 1, bytes: 5 });
});

test.runIf(process.platform === 'linux')('counts the processor time and memory of what a process starts', async () => {
  const busy = 'const held = Buffer.alloc(150e6, 1); const end = Date.now() + 700; while (Date.now() < end) held[0]++;';
  const code = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const { cpuSeconds, peakBytes, seconds } = await measure(run(code, null));
  expect(seconds).toBeGreaterThan(0.7);
  expect(cpuSeconds).toBeGreaterThan(0.05);
  expect(peakBytes).toBeGreaterThan(180e6);
});

test('a run that fails is told with what it printed', async () => {
  await expect(measure(run("console.error('no disk'); process.exit(3)", null))).rejects.toThrow(
    /a run failed:\s*no disk/,
  );
});

test('reads the seconds of the stages that a build tells', () => {
  expect(stagesIn('x\nSeconds: read 1.20, link 0.41.\ny')).toEqual({ read: 1.2, link: 0.41 });
  expect(stagesIn('nothing')).toEqual({});
});
