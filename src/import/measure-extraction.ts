import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from './read-document.ts';

/** How well articles are found in pages, as fractions of all paragraphs that a person marked. */
export interface ExtractionMeasurement {
  pages: number;
  /** Marked paragraphs that came out as exactly one block. */
  exact: number;
  /** Blocks that are none of the marked paragraphs. */
  extra: number;
  /** Milliseconds, reading the bytes left out; the first page, while which the code is compiled, included. */
  msPerPage: number;
  crashed: number;
}

interface Row {
  html: string;
  gold: string;
}

/**
 * Imports the pages of a folder (`index.jsonl` names them, `pages/` holds each with the paragraphs that
 * belong to it, a blank line between) and compares the blocks that are not left out as stray.
 *
 * A block is a paragraph when both have the same characters apart from white space and characters
 * without a width: the marked texts have spaces where elements begin and end, which no reader sees.
 * Each paragraph and each block counts once. A list that was marked as one paragraph is none here,
 * since each of its items is a block; its items count as extra. The headline that stands first is
 * not counted, as the marked texts are without it, unless it is among them.
 */
export async function measureExtraction(folder: string): Promise<ExtractionMeasurement> {
  const rows = (await readFile(join(folder, 'index.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const sums = { paragraphs: 0, exact: 0, extra: 0, time: 0, crashed: 0 };
  for (const row of rows) {
    const { html, gold } = JSON.parse(row) as Row;
    const bytes = await readFile(join(folder, 'pages', html));
    const marked = (await readFile(join(folder, 'pages', gold), 'utf8'))
      .split(/\n\s*\n/)
      .map(bare)
      .filter(Boolean);
    sums.paragraphs += marked.length;
    const start = performance.now();
    try {
      const { blocks } = await readDocument({ bytes, charset: null, ending: 'html', mediaType: null });
      sums.time += performance.now() - start;
      const found = blocks
        .filter(({ stray }) => stray === null)
        .map(({ text, level }) => ({ text: bare(text), level }));
      const left = new Map<string, number>();
      for (const text of marked) left.set(text, (left.get(text) ?? 0) + 1);
      for (const [index, { text, level }] of found.entries()) {
        const wanted = left.get(text) ?? 0;
        if (wanted > 0) {
          sums.exact += 1;
          left.set(text, wanted - 1);
        } else if (index > 0 || level !== 1) sums.extra += 1;
      }
    } catch {
      sums.time += performance.now() - start;
      sums.crashed += 1;
    }
  }
  return {
    pages: rows.length,
    exact: sums.exact / sums.paragraphs,
    extra: sums.extra / sums.paragraphs,
    msPerPage: sums.time / rows.length,
    crashed: sums.crashed,
  };
}

function bare(text: string): string {
  return text.replace(/[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');
}
