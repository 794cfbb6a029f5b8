import type { ReadArchive } from '../archive/read.ts';
import { fold } from '../citation/fold.ts';
import type { Block } from '../markup/block.ts';
import type { BodyParts } from '../markup/body.ts';

/** Characters of sources that are looked through for the words of one text. */
const PATIENCE = 20_000_000;

const folded = new WeakMap<Block, string>();

/** Finds words in the blocks of the sources that a text cites: their references, folded and at word edges, in order. */
export function finderInSources({ uses }: BodyParts, { sources }: ReadArchive): (words: string) => string[] {
  const cited = new Set(
    uses.flatMap((use) =>
      use.component === 'Quote' ? [use.of.source] : use.component === 'Cite' ? use.of.map(({ source }) => source) : [],
    ),
  );
  let left = PATIENCE;
  return (words) => {
    // A closing mark may be the editor's own.
    const sought = fold(words)
      .text.trim()
      .replace(/[,.;]$/, '');
    if (sought === '') return [];
    const found: string[] = [];
    for (const id of cited) {
      for (const block of sources.get(id)?.blocks ?? []) {
        left -= block.text.length;
        if (left < 0) return found;
        if (stands(sought, foldedText(block))) found.push(`${id}#${block.id}`);
      }
    }
    return found;
  };
}

function foldedText(block: Block): string {
  const text = folded.get(block) ?? fold(block.text).text;
  folded.set(block, text);
  return text;
}

function stands(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    if (!/[\p{L}\p{N}]$/u.test(before.slice(-2)) && !/^[\p{L}\p{N}]/u.test(after.slice(0, 2))) return true;
  }
  return false;
}
