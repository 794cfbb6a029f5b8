import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readCsv } from '../src/archive/read-csv.ts';
import { checkArchive } from '../src/check/check-archive.ts';
import { reportFaults } from '../src/check/report-pretty.ts';
import { grade } from '../src/citation/grade.ts';
import { nearest } from '../src/citation/nearest.ts';
import { importSource } from '../src/import/import-source.ts';
import { CannotImport } from '../src/import/imported.ts';
import { readBody } from '../src/markup/read-body.ts';
import { readPage } from '../src/markup/read-page.ts';
import { readSource } from '../src/markup/read-source.ts';
import { claimSchema } from '../src/schema/claim.ts';
import { readYaml } from '../src/schema/read-yaml.ts';
import { makeArchive, removeMade } from '../test/support/archive-on-disk.ts';
import { ARCHIVES } from '../test/support/shapes/archives.ts';
import { CSV } from '../test/support/shapes/csv.ts';
import { DOCUMENTS } from '../test/support/shapes/documents.ts';
import { DOCX } from '../test/support/shapes/docx.ts';
import { MARKDOWN } from '../test/support/shapes/markdown.ts';
import { PDF } from '../test/support/shapes/pdf.ts';
import { QUOTATIONS } from '../test/support/shapes/quotations.ts';
import { YAML } from '../test/support/shapes/yaml.ts';
import { isCount, readCall } from './read-call.ts';

const SIZES = [50_000, 500_000, 5_000_000];
// More than the import allows itself.
const PATIENCE_SECONDS = 90;

/** A reading made ready, so that only reading takes its time; it says what came of it. */
type Reading = () => string | Promise<string>;

interface Measured {
  name: string;
  prepare: (size: number) => Promise<Reading>;
}

/** One for each shape of a kind. */
const each = <Made>(
  kind: string,
  shapes: Readonly<Record<string, (size: number) => Made | Promise<Made>>>,
  read: (made: Made) => string | Promise<string>,
): Measured[] =>
  Object.entries(shapes).map(([shape, make]) => ({
    name: `${kind}: ${shape}`,
    prepare: async (size) => {
      const made = await make(size);
      return () => read(made);
    },
  }));

/** The rule of the first fault, or nothing. */
const first = (faults: readonly { rule: string }[]) => faults[0]?.rule ?? '';

const ALL: Measured[] = [
  ...each('claim', MARKDOWN, (text) => first(readBody(text, 0).faults)),
  ...each('page', MARKDOWN, (text) => first(readPage(text, 0).faults)),
  ...each('source', MARKDOWN, (text) => first(readSource(text, 0).faults)),
  ...each('yaml', YAML, (text) => first(readYaml(text, 0, text.length, claimSchema).faults)),
  ...each('csv', CSV, (text) => {
    const table = readCsv(text);
    return Array.isArray(table) ? first(table) : '';
  }),
  ...Object.entries(DOCUMENTS).flatMap(([ending, shapes]) =>
    each(ending, shapes, (text) => importBytes(Buffer.from(text), ending)),
  ),
  ...each('pdf', PDF, (bytes) => importBytes(bytes, 'pdf')),
  ...each('docx', DOCX, (bytes) => importBytes(bytes, 'docx')),
  ...each('quotation', QUOTATIONS, ([quotation, passage]) => grade(quotation, passage, 'en').outcome),
  ...each('nearest', QUOTATIONS, ([quotation, text]) => (nearest(quotation, [{ key: 'p', text }]) ? 'found' : '')),
  ...Object.entries(ARCHIVES).map(([shape, make]) => ({
    name: `archive: ${shape}`,
    prepare: async (size: number) => {
      const content = await makeArchive(make(size));
      return () => checkFolder(content);
    },
  })),
];

/** Imports a document as a new source, all but writing the file. */
async function importBytes(bytes: Uint8Array, ending: string): Promise<string> {
  const input = { bytes, charset: null, mediaType: null, ending, name: null, url: null };
  const options = { content: '', id: null, told: {}, keepOriginal: false, dryRun: true, correct: false, choose: null };
  try {
    const { blocks } = await importSource(input, { ...options, today: '2026-01-04' });
    return `${blocks} blocks`;
  } catch (error) {
    if (error instanceof CannotImport) return error.message;
    throw error;
  }
}

async function checkFolder(content: string): Promise<string> {
  const output = `${content}-output`;
  const places = { content, output, publicDirectory: output, cache: null, siteUrl: null, basePath: null };
  const checked = await checkArchive(places, { drafts: true, today: '2026-01-04' });
  reportFaults(checked, { directory: content, colour: false });
  return first(checked.faults.filter(({ severity }) => severity === 'error'));
}

/** What a thread tells of one size. */
interface Told {
  seconds: number;
  what: string;
}

/**
 * Reads a shape at each size, in a thread of its own that is stopped when one takes too long: seconds and
 * what came of it, as far as it came.
 */
function measure(index: number, sizes: readonly number[]): Promise<Told[]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { index, sizes } });
  const told: Told[] = [];
  const stop = () => {
    told.push({ seconds: Number.POSITIVE_INFINITY, what: `stopped after ${PATIENCE_SECONDS} s` });
    void worker.terminate();
  };
  let timer = setTimeout(stop, PATIENCE_SECONDS * 1000);
  worker.on('message', (found: Told) => {
    told.push(found);
    clearTimeout(timer);
    timer = setTimeout(stop, PATIENCE_SECONDS * 1000);
  });
  worker.once('error', (error) => told.push({ seconds: Number.NaN, what: error.message }));
  return new Promise((resolve) => {
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(told);
    });
  });
}

/**
 * Reads texts made to be slow at growing sizes and prints seconds, and by how much they grew: ten times
 * the text should take ten times as long, or end at once in a fault. `--only WORDS` picks shapes.
 */
async function run(): Promise<void> {
  const { values } = readCall(
    'Usage: npm run measure:reading -- [--only WORDS] [--sizes 50000,500000,5000000]',
    { options: { only: { type: 'string' }, sizes: { type: 'string', default: SIZES.join(',') } } },
    ({ values: { sizes } }) => sizes.split(',').every(isCount),
  );
  const sizes = values.sizes.split(',').map(Number);
  console.log(`${''.padEnd(56)}${sizes.map((size) => `${size / 1000} kB`.padStart(18)).join('')}`);
  for (const [index, { name }] of ALL.entries()) {
    if (!name.includes(values.only ?? '')) continue;
    const told = await measure(index, sizes);
    const columns = told.map(({ seconds }, at) => {
      const last = told[at - 1];
      const growth = last ? `×${(seconds / Math.max(last.seconds, 0.01)).toFixed(1)}` : '';
      return `${seconds.toFixed(2)} s ${growth.padEnd(7)}`.padStart(18);
    });
    console.log(`${name.padEnd(56)}${columns.join('')}  ${told.at(-1)?.what}`);
  }
}

/** In the thread: reads a small text first, as the first reading also loads what reads it. */
async function readAll({ index, sizes }: { index: number; sizes: readonly number[] }): Promise<void> {
  const { prepare } = ALL[index] as Measured;
  await (await prepare(2_000))();
  for (const size of sizes) {
    const read = await prepare(size);
    const started = performance.now();
    const what = await read();
    parentPort?.postMessage({ seconds: (performance.now() - started) / 1000, what } satisfies Told);
  }
  await removeMade();
}

if (isMainThread) await run();
else await readAll(workerData);
