import { parentPort, workerData } from 'node:worker_threads';
import { LAWS } from './laws.ts';
import { type Counterexample, tryLaw } from './try-law.ts';

/** What the worker that tries laws is given. */
export interface FuzzOrder {
  /** Of the first round; each further round has the next. */
  seed: number;
  /** Only laws that say this; all when empty. */
  says: string;
  /** The input that is being tried, as UTF-8 JSON with its length before it: what is left of it when it never ends. */
  current: SharedArrayBuffer;
}

/** What it tells after each law of each round. */
export interface FuzzNews {
  says: string;
  seed: number;
  tried: number;
  found: Counterexample | null;
}

const ONE_ROUND = 400;

const { seed, says, current } = workerData as FuzzOrder;
const length = new Int32Array(current, 0, 1);
const bytes = new Uint8Array(current, 4);
const encoder = new TextEncoder();
const laws = Object.values(LAWS)
  .flat()
  .filter((law) => law.says.includes(says));
const broken = new Set<string>();

for (let round = seed; laws.length > broken.size; round += 1) {
  for (const law of laws) {
    if (broken.has(law.says)) continue;
    let tried = 0;
    const found = tryLaw(law, round, ONE_ROUND, (input) => {
      tried += 1;
      length[0] = encoder.encodeInto(JSON.stringify([law.says, round, input]), bytes).written;
    });
    // One counterexample of a law is enough to mend it; the others would mostly be the same.
    if (found) broken.add(law.says);
    parentPort?.postMessage({ says: law.says, seed: round, tried, found } satisfies FuzzNews);
  }
}
