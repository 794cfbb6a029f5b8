import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readCsv } from '../src/archive/read-csv.ts';
import { grade } from '../src/citation/grade.ts';
import { nearest } from '../src/citation/nearest.ts';
import { readBody } from '../src/markup/read-body.ts';
import { readSource } from '../src/markup/read-source.ts';
import { claimSchema } from '../src/schema/claim.ts';
import { readYaml } from '../src/schema/read-yaml.ts';
import { CSV, MARKDOWN, QUOTATIONS, YAML } from '../test/support/shapes.ts';

const SIZES = [50_000, 500_000, 5_000_000];
const PATIENCE_SECONDS = 300;

interface Measured {
  kind: string;
  shape: string;
  read: (size: number) => string;
}

/** What came of reading: the rule of the first fault, or nothing. */
const first = (faults: readonly { rule: string }[]) => faults[0]?.rule ?? '';

const ALL: Measured[] = [
  ...Object.entries(MARKDOWN).flatMap(([shape, make]) => [
    { kind: 'claim', shape, read: (size: number) => first(readBody(make(size), 0).faults) },
    { kind: 'source', shape, read: (size: number) => first(readSource(make(size), 0).faults) },
  ]),
  ...Object.entries(YAML).map(([shape, make]) => ({
    kind: 'yaml',
    shape,
    read: (size: number) => {
      const text = make(size);
      return first(readYaml(text, 0, text.length, claimSchema).faults);
    },
  })),
  ...Object.entries(CSV).map(([shape, make]) => ({
    kind: 'csv',
    shape,
    read: (size: number) => {
      const table = readCsv(make(size));
      return Array.isArray(table) ? first(table) : '';
    },
  })),
  ...Object.entries(QUOTATIONS).flatMap(([shape, make]) => [
    { kind: 'quotation', shape, read: (size: number) => grade(...make(size), 'en').outcome },
    {
      kind: 'nearest',
      shape,
      read: (size: number) => {
        const [quotation, text] = make(size);
        return nearest(quotation, [{ key: 'p', text }]) ? 'found' : '';
      },
    },
  ]),
];

/** Seconds of reading one shape at one size, in a thread of its own that is stopped when it takes too long. */
function measure(index: number, size: number): Promise<{ seconds: number; told: string } | null> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { index, size } });
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(null), PATIENCE_SECONDS * 1000);
    const finish = (found: { seconds: number; told: string } | null) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(found);
    };
    worker.once('message', finish);
    worker.once('error', (error) => finish({ seconds: Number.NaN, told: error.message }));
  });
}

/**
 * Reads texts made to be slow at growing sizes and prints seconds, and by how much they grew: ten times
 * the text should take ten times as long, or end at once in a fault. `--only WORDS` picks shapes.
 */
async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, sizes: { type: 'string' } } });
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  console.log(`${''.padEnd(56)}${sizes.map((size) => `${size / 1000} kB`.padStart(18)).join('')}`);
  for (const [index, { kind, shape }] of ALL.entries()) {
    if (!`${kind}: ${shape}`.includes(values.only ?? '')) continue;
    let line = `${kind}: ${shape}`.padEnd(56);
    let last: number | null = null;
    let told = '';
    for (const size of sizes) {
      const found = await measure(index, size);
      const growth = last !== null && found ? `×${(found.seconds / Math.max(last, 0.01)).toFixed(1)}` : '';
      line += found
        ? `${found.seconds.toFixed(2)} s ${growth.padEnd(7)}`.padStart(18)
        : `over ${PATIENCE_SECONDS} s`.padStart(18);
      if (!found) break;
      [last, told] = [found.seconds, found.told];
    }
    console.log(`${line}  ${told}`);
  }
}

if (isMainThread) await run(process.argv.slice(2));
else {
  const { index, size } = workerData as { index: number; size: number };
  const { read } = ALL[index] as Measured;
  read(2_000);
  const started = performance.now();
  const told = read(size);
  parentPort?.postMessage({ seconds: (performance.now() - started) / 1000, told });
}
