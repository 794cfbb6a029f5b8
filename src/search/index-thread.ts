import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type IndexedPage, indexShard } from './index-shard.ts';
import type { ShardToMake } from './shard-makers.ts';

// A thread of `ShardMakers`: it makes one shard of the pages that it is sent, tells of each, and ends.
const { shard, pages } = workerData as ShardToMake;
try {
  const counted = await indexShard(shard, received(pages), () => parentPort?.postMessage('page'));
  parentPort?.postMessage({ counted });
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
} finally {
  pages.close();
}

/** What is sent, until it is null. */
async function* received(port: MessagePort): AsyncGenerator<IndexedPage> {
  const waiting: (IndexedPage | null)[] = [];
  port.on('message', (page: IndexedPage | null) => waiting.push(page));
  for (;;) {
    const page = waiting.shift();
    if (page === null) return;
    if (page === undefined) await once(port, 'message');
    else yield page;
  }
}
