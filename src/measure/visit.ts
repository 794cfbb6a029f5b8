import type { Browser } from 'playwright-core';

/** A visit to a measured index with nothing in any cache. */
export interface Visit {
  ask: (way: string, query: string) => Promise<{ found: string[]; ms: number }>;
  close: () => Promise<void>;
}

/** Opens a browser context of its own at the address of a measured index, and loads the search. */
export async function openVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return {
    ask: (way, query) =>
      page.evaluate(
        `import('${address}search.js').then(({ measure }) => measure(${JSON.stringify(way)}, ${JSON.stringify(query)}))`,
      ),
    close: () => context.close(),
  };
}
