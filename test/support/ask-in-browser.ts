import { ask } from '../../src/search/ask.ts';
import { openOwnBundles } from '../../src/search/own-bundles.ts';
import type { FilterCounts } from '../../src/search/pagefind.ts';

const bundles = openOwnBundles('/', 'en');

/** Asks the index of the site as its page does: the addresses of the first pages, how many there are, and their counts. */
export async function answer(
  question: string,
  newestFirst: boolean,
  shown: number,
): Promise<{ found: string[]; total: number; counts: FilterCounts }> {
  const { total, counts, next } = await ask(question, await bundles, { filters: {}, newestFirst, counted: true });
  return { found: (await next(shown)).map(({ href }) => href), total, counts };
}
