import type { Root } from 'hast';
import { LazyBody } from '../markup/lazy-body.ts';
import type { ReadableKind, Readings } from './reading.ts';

export type AnyReading = Readings[ReadableKind];

/** A tab: in JSON it is written as an escape. */
const SEPARATOR = 0x09;

/** A reading as a line of UTF-8: its JSON, and behind a tab that of the tree of a claim's body, which few ask for. */
export function pack(reading: AnyReading): Buffer {
  if (reading.text === null || !('tree' in reading.text)) return Buffer.from(JSON.stringify(reading));
  const { uses, links, headings, tree } = reading.text;
  return Buffer.from(`${JSON.stringify({ ...reading, text: { uses, links, headings } })}\t${JSON.stringify(tree)}`);
}

/**
 * The reading of a line that `pack` wrote. The tree of a body is made from its bytes when it is asked for,
 * each time anew: ten thousand trees would fill the memory.
 */
export function unpack(line: Buffer): AnyReading {
  const end = line.indexOf(SEPARATOR);
  if (end < 0) return JSON.parse(line.toString()) as AnyReading;
  const { text, ...reading } = JSON.parse(line.toString('utf8', 0, end)) as Readings['claim'];
  // A copy, as a part of a buffer keeps the whole of it in memory.
  const tree = Buffer.from(line.subarray(end + 1));
  return { ...reading, text: new LazyBody(text, () => JSON.parse(tree.toString()) as Root) };
}
