import { join } from 'node:path';
import { buildMeasuredIndex, bundleSearch } from '../src/measure/build-index.ts';
import type { Run } from '../src/measure/figures.ts';
import { generateSet } from '../src/measure/generated-set.ts';
import { formatRuns } from '../src/measure/report.ts';
import { readRetrievalSet, SetRefused } from '../src/measure/retrieval-set.ts';
import { measureRun } from '../src/measure/run.ts';
import { typedQueries } from '../src/measure/typed-queries.ts';
import { openBrowser } from '../test/support/open-browser.ts';
import { serve } from '../test/support/serve.ts';
import { isCount, readCall } from './read-call.ts';

const USAGE = `Usage: npm run measure:search -- --docs FILE --queries FILE --qrels FILE [--json]
       npm run measure:search -- --generate CLAIMS [--json]
Of each way of asking (the site's, the plain sum of rarities, Pagefind as it is), it tells what was found,
how fast, and what was moved; of the site's also by halves of the queries, and for words typed from claims.`;

const { values } = readCall(
  USAGE,
  {
    options: {
      docs: { type: 'string' },
      queries: { type: 'string' },
      qrels: { type: 'string' },
      generate: { type: 'string' },
      way: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
    },
  },
  ({ values: { docs, queries, qrels, generate } }) =>
    generate === undefined ? Boolean(docs && queries && qrels) : isCount(generate) && generate.length <= 6,
);
const { docs, queries, qrels, generate } = values;
const project = join(import.meta.dirname, '..');
try {
  const set = generate ? generateSet(Number(generate)) : await readRetrievalSet(docs ?? '', queries ?? '', qrels ?? '');
  const site = await buildMeasuredIndex(project, set.documents);
  await bundleSearch(project, site);
  const server = await serve(site);
  const browser = await openBrowser();
  const runs: Run[] = [];
  const halves: Run[] = [];
  for (const way of values.way ?? ['site', 'rarity', 'pagefind']) {
    const run = await measureRun(browser, server, way, set);
    runs.push(run.whole);
    halves.push(...run.halves);
  }
  const typed = (await measureRun(browser, server, 'site', typedQueries(set))).whole;
  await browser.close();
  await server.close();
  console.log(
    values.json
      ? JSON.stringify({ runs, halves, typed }, null, 2)
      : formatRuns([...runs, ...halves, { ...typed, name: 'typed words' }]),
  );
} catch (error) {
  if (!(error instanceof SetRefused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
