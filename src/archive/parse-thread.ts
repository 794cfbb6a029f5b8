import { parentPort } from 'node:worker_threads';
import { pack } from './pack.ts';
import type { TextToParse } from './parse-texts.ts';
import { readText } from './reading.ts';

// A thread of `parseTexts`. It answers in packed readings, as bytes are sent at once and a tree node by node.
parentPort?.on('message', (texts: TextToParse[]) => {
  parentPort?.postMessage(texts.map(({ kind, text }) => pack(readText(kind, text))));
});
