import { parentPort, workerData } from 'node:worker_threads';
import { indexShard, type Shard } from './index-shard.ts';

// A thread of `ShardMakers`: it makes one shard, tells of each page, and ends.
try {
  const counted = await indexShard(workerData as Shard, () => parentPort?.postMessage('page'));
  parentPort?.postMessage({ counted });
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
}
