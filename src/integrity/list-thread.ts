import { parentPort, workerData } from 'node:worker_threads';
import { listFiles } from './digest.ts';

// The thread of `listFilesAside`.
parentPort?.postMessage(await listFiles(workerData as string));
