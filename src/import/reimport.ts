import { alignVersions } from '../citation/align-versions.ts';
import type { ImportedBlock } from './imported.ts';
import { IdGiver } from './name-blocks.ts';
import { type SourceBlock, underId } from './source-block.ts';

/** What became of the blocks of a source when it was imported again: ids, in the order of the document. */
export interface Changes {
  kept: string[];
  /** Kept as well, but at another place among the others. */
  moved: string[];
  /** Words that were withdrawn once and stand there again, under their old id. */
  returned: string[];
  /** Old ids, each with those of the blocks that hold its words now. */
  reworded: { id: string; by: string[] }[];
  withdrawn: string[];
  new: string[];
}

export interface Reimported {
  blocks: SourceBlock[];
  changes: Changes;
}

/** How a new version becomes part of a source: as a change of its publisher on a day, or of our transcription. */
export type Cause = { as: 'change'; on: string } | { as: 'correction' };

/**
 * Puts a new version of a document into its source. Blocks with the same words keep their id, and all
 * that stands in the file; blocks whose words are gone stay as withdrawn since that day, or, in a
 * correction, leave, and what takes their place says `was=`.
 */
export function reimport(archived: readonly SourceBlock[], next: readonly ImportedBlock[], cause: Cause): Reimported {
  // What holds no text (an image that an editor put in) is nothing a new version could tell of.
  const worded = archived.filter(({ text }) => text !== '');
  const { same, moved, successors } = alignVersions(
    worded.map(({ text, until }) => ({ text, current: until === null })),
    next.map(({ text }) => text),
  );
  const giver = new IdGiver(archived.flatMap(({ id, by, was }) => [id, ...by, ...(was === null ? [] : [was])]));
  const changes: Changes = { kept: [], moved: [], returned: [], reworded: [], withdrawn: [], new: [] };
  const blocks = next.map((block, index): SourceBlock => {
    const partner = same[index];
    const old = partner == null ? undefined : worded[partner];
    if (!old) {
      const id = nameFor(block, index, giver);
      changes.new.push(id);
      return underId(id, block);
    }
    (old.until !== null ? changes.returned : moved.has(index) ? changes.moved : changes.kept).push(old.id);
    return keep(old, block);
  });
  const gone = new Map<string, string[]>();
  for (const [place, list] of successors) {
    const { id } = worded[place] as SourceBlock;
    const by = list.map((index) => blocks[index]?.id ?? '');
    gone.set(id, by);
    if (by.length > 0) changes.reworded.push({ id, by });
    else changes.withdrawn.push(id);
  }
  const merged =
    cause.as === 'change'
      ? withEarlier(archived, blocks, { gone, on: cause.on })
      : withCorrections(archived, blocks, gone);
  return { blocks: merged, changes };
}

/** A title stays the headline while no block has that name. */
function nameFor(block: ImportedBlock, index: number, giver: IdGiver): string {
  return (block.kind === 'heading' && index === 0 ? giver.giveName('headline') : null) ?? giver.give(block);
}

/** An old block at its new place: its words and what editors wrote stay, its kind and page are those of the new version. */
function keep(old: SourceBlock, { kind, level, depth, marker, page, at, speaker }: ImportedBlock): SourceBlock {
  const sameForm = old.kind === kind && old.level === level;
  const written = sameForm || (isPlain(old.kind) && isPlain(kind)) ? old.written : null;
  const place = old.kind === 'table' || kind === 'table' ? {} : { kind, level, depth, marker };
  return {
    ...old,
    ...place,
    written,
    page: page ?? old.page,
    at: old.at ?? at,
    speaker: old.speaker ?? speaker,
    until: null,
    by: [],
  };
}

/** Kinds whose words are written alike. */
function isPlain(kind: SourceBlock['kind']): boolean {
  return kind === 'paragraph' || kind === 'list-item';
}

/** The new blocks with the earlier ones between them: each before what took its place, or behind what it stood behind. */
function withEarlier(
  archived: readonly SourceBlock[],
  blocks: readonly SourceBlock[],
  { gone, on }: { gone: ReadonlyMap<string, string[]>; on: string },
): SourceBlock[] {
  const places = new Map(blocks.map(({ id }, index) => [id, index]));
  const before = blocks.map((): SourceBlock[] => []);
  const atEnd: SourceBlock[] = [];
  let anchor = -1;
  for (const block of archived) {
    const own = places.get(block.id);
    if (own !== undefined) {
      anchor = own;
      continue;
    }
    const by = gone.get(block.id);
    const earlier = by === undefined ? block : { ...block, until: on, by };
    const [successor] = by ?? [];
    const place = successor === undefined ? anchor + 1 : (places.get(successor) ?? anchor + 1);
    (before[place] ?? atEnd).push(earlier);
  }
  return [...blocks.flatMap((block, index) => [...(before[index] ?? []), block]), ...atEnd];
}

/** The new blocks, those that take the place of wrong ones marked so; blocks withdrawn before stay. */
function withCorrections(
  archived: readonly SourceBlock[],
  blocks: readonly SourceBlock[],
  gone: ReadonlyMap<string, string[]>,
): SourceBlock[] {
  const was = new Map<string, string>();
  for (const [id, by] of gone) {
    const free = by.find((each) => !was.has(each));
    if (free !== undefined) was.set(free, id);
  }
  const corrected = blocks.map((block) => ({ ...block, was: was.get(block.id) ?? block.was }));
  const left = archived
    .filter(({ id }) => !gone.has(id))
    .map((block) => ({ ...block, by: [...new Set(block.by.flatMap((id) => gone.get(id) ?? [id]))] }));
  return withEarlier(left, corrected, { gone: new Map(), on: '' });
}
