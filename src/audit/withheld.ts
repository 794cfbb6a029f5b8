import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import type { Archive, Source } from '../archive/archive.ts';
import type { Block } from '../markup/block.ts';
import type { ComponentUse } from '../markup/body.ts';
import { Passages } from './passages.ts';

/** In characters. Less of a source is no passage. */
const SHORTEST = 60;

/**
 * The passages of the archive that its rights keep back and that no published text contains: what no file
 * of a site may hold.
 */
export function withheldPassages(archive: Archive): Passages {
  const passages = new Passages();
  for (const [source, block] of blocksOf(archive)) {
    for (const text of part(source, block).kept) {
      if (text.length > SHORTEST) passages.add(`${source.id}#${block.id}`, text);
    }
  }
  if (passages.isEmpty) return passages;
  for (const [source, block] of blocksOf(archive)) for (const text of part(source, block).shown) passages.allow(text);
  for (const text of writtenHere(archive)) if (text) passages.allow(text);
  return passages;
}

function* blocksOf({ sources }: Archive): Generator<[Source, Block]> {
  for (const source of sources.values()) for (const block of source.blocks) yield [source, block];
}

/** The stretches of a block that may be published, and those that may not. */
function part(source: Source, { id, text }: Block): { shown: string[]; kept: string[] } {
  const words = source.publishable.get(id) ?? [];
  if (words === 'all') return { shown: [text], kept: [] };
  const shown: string[] = [];
  const kept: string[] = [];
  let read = 0;
  for (const [start, end] of words) {
    kept.push(text.slice(read, start));
    shown.push(text.slice(start, end));
    read = end;
  }
  return { shown, kept: [...kept, text.slice(read)] };
}

/** What the publication itself says. The words of a `Cite` are not among it: rights may keep them back. */
function* writtenHere(archive: Archive): Generator<string | null | undefined> {
  const { directory, claims, people, topics, pages, sources } = archive;
  for (const claim of claims.values()) {
    yield* [claim.claim, claim.summary, claim.why, claim.reply?.text, claim.withdrawn?.note];
    yield* [...claim.unknowns, ...claim.keywords, ...claim.corrections.map(({ note }) => note)];
    yield* [wordsOf(claim.body.tree), ...claim.body.uses.flatMap(ownWords)];
  }
  for (const { file } of pages.values()) {
    yield readFileSync(join(directory, file), 'utf8').replace(/\squote=(?:"[^"]*"|'[^']*')/g, '');
  }
  for (const { name, role, bio } of people.values()) yield* [name, role, bio];
  for (const { name, description } of topics.values()) yield* [name, description];
  for (const { title, interest } of sources.values()) yield* [title, interest];
}

function ownWords(use: ComponentUse): (string | null)[] {
  if (use.component === 'Quote') return [use.translation];
  return use.component === 'Figure' || use.component === 'Chart' ? [use.alt] : [];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
