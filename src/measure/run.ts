import type { Browser } from 'playwright-core';
import { addressOfDocument } from './claim-archive.ts';
import { figuresOf, type Outcome, type Run } from './figures.ts';
import type { RetrievalSet, SetQuery } from './retrieval-set.ts';
import { openVisit } from './visit.ts';

/** Where the index is served, and how many bytes were sent from there until now. */
export interface Served {
  address: string;
  sent: () => number;
}

/** Visits whose first query is weighed; the figure is their mean. */
const FIRST_VISITS = 5;

/**
 * Asks every query in one way, and some as the first of a visit; returns what was reached by all, and by
 * every other query from the first and from the second on: the search is tuned on the even half.
 */
export async function measureRun(
  browser: Browser,
  served: Served,
  name: string,
  { documents, queries }: RetrievalSet,
): Promise<{ whole: Run; halves: Run[] }> {
  const ids = new Map(documents.map(({ id }, index) => [addressOfDocument(index), id]));
  const step = Math.max(1, Math.floor(queries.length / FIRST_VISITS));
  const first = queries.filter((_, index) => index % step === 0).slice(0, FIRST_VISITS);
  let firstBytes = 0;
  for (const { query } of first) {
    const visit = await openVisit(browser, served.address);
    const before = served.sent();
    await visit.ask(name, query);
    firstBytes += (served.sent() - before) / first.length;
    await visit.close();
  }
  const visit = await openVisit(browser, served.address);
  const outcomes: Outcome[] = [];
  let start = 0;
  for (const [index, query] of queries.entries()) {
    outcomes.push(outcomeOf(query, await visit.ask(name, query.query), ids));
    if (index === 0) start = served.sent();
  }
  const laterBytes = queries.length > 1 ? (served.sent() - start) / (queries.length - 1) : 0;
  await visit.close();
  const bytes = { firstBytes: Math.round(firstBytes), laterBytes: Math.round(laterBytes) };
  const half = (rest: number) => outcomes.filter((_, index) => index % 2 === rest);
  return {
    whole: { name, ...figuresOf(outcomes), ...bytes },
    halves: [0, 1].map((rest) => ({
      name: `${name}, ${rest === 0 ? 'even' : 'odd'} half`,
      ...figuresOf(half(rest)),
      ...bytes,
    })),
  };
}

function outcomeOf(
  { answers }: SetQuery,
  { found, ms }: { found: string[]; ms: number },
  ids: Map<string, string>,
): Outcome {
  return { place: found.findIndex((address) => answers.has(ids.get(address) ?? '')), found: found.length, ms };
}
