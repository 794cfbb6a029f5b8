import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from '../test/laws/fuzz.ts';
import { writeTest } from '../test/laws/try-law.ts';

const USAGE = `fuzz --seconds N [--seed S] [--law WORDS]
  Tries the laws in test/laws at inputs of ever new seeds. Each input that breaks one is shrunk and
  written to test/unit/found/ as a test. --law tries only the laws whose sentence holds these words.`;
const FOUND = join(import.meta.dirname, '../test/unit/found');

/** Tries the laws for the time asked. Returns the exit code: 1 when one was broken, 2 when called wrongly. */
async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { seconds, ...chosen } = options;
  const { seed, tried, found } = await fuzz(seconds, chosen);
  for (const [says, count] of tried) console.log(`${String(count).padStart(10)}  ${says}`);
  const total = [...tried.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${total} inputs from seed ${seed} on; ${found.length} laws broken.`);
  if (found.length > 0) await mkdir(FOUND, { recursive: true });
  for (const counterexample of found) {
    const name = `${counterexample.says.replace(/[^a-z]+/gi, '-').slice(0, 60)}-${counterexample.seed}.test.ts`;
    const text = writeTest(counterexample);
    await writeFile(join(FOUND, name), text);
    console.log(`\ntest/unit/found/${name}\n${text}`);
  }
  return found.length > 0 ? 1 : 0;
}

function readOptions(args: string[]): { seconds: number; seed?: number; says?: string } | null {
  try {
    const { values } = parseArgs({
      args,
      options: { seconds: { type: 'string' }, seed: { type: 'string' }, law: { type: 'string' } },
    });
    const seconds = Number(values.seconds ?? 60);
    const seed = values.seed === undefined ? undefined : Number(values.seed);
    if (!(seconds > 0) || (seed !== undefined && !Number.isSafeInteger(seed))) return null;
    return { seconds, ...(seed !== undefined && { seed }), ...(values.law !== undefined && { says: values.law }) };
  } catch {
    return null;
  }
}

process.exitCode = await run(process.argv.slice(2));
