import { Worker } from 'node:worker_threads';

/** `listFiles` on a thread of its own, as a site of ten thousand claims has as many folders. Throws what the system says. */
export function listFilesAside(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('list-thread.ts', import.meta.url), { workerData: folder });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
