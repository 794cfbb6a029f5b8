import type { Root } from 'hast';
import type { Body } from '../markup/body.ts';
import { blockQuotationsOf, proseOf } from '../markup/prose.ts';
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
 * each time anew: ten thousand trees would fill the memory. So is its prose, for which no build asks, but once.
 */
export function unpack(line: Buffer): AnyReading {
  const end = line.indexOf(SEPARATOR);
  if (end < 0) return JSON.parse(line.toString()) as AnyReading;
  const { text, ...reading } = JSON.parse(line.toString('utf8', 0, end)) as Readings['claim'];
  // A copy, as a part of a buffer keeps the whole of it in memory.
  return { ...reading, text: new PackedBody(text, Buffer.from(line.subarray(end + 1))) };
}

class PackedBody implements Body {
  readonly uses: Body['uses'];
  readonly links: Body['links'];
  readonly headings: Body['headings'];
  readonly #tree: Buffer;
  #prose: Pick<Body, 'prose' | 'blockQuotations'> | null = null;

  constructor({ uses, links, headings }: Pick<Body, 'uses' | 'links' | 'headings'>, tree: Buffer) {
    this.uses = uses;
    this.links = links;
    this.headings = headings;
    this.#tree = tree;
  }

  get tree(): Root {
    return JSON.parse(this.#tree.toString()) as Root;
  }

  get prose(): Body['prose'] {
    return this.#readProse().prose;
  }

  get blockQuotations(): Body['blockQuotations'] {
    return this.#readProse().blockQuotations;
  }

  #readProse(): Pick<Body, 'prose' | 'blockQuotations'> {
    if (this.#prose === null) {
      const { tree } = this;
      this.#prose = { prose: proseOf(tree), blockQuotations: blockQuotationsOf(tree) };
    }
    return this.#prose;
  }
}
