import { mergeRanges } from '../markup/ranges.ts';
import type { Citation, PublishedWords, Range, Source, Target } from './archive.ts';

/** What claims and pages cite of the sources: the ground on which rights decide. */
export interface CitedParts {
  citations: readonly Citation[];
  /** Where claims were made. */
  appearances: readonly Target[];
}

/** Fills `publishable` of every source by its rights and what is cited of it. */
export function grantPublication(sources: Iterable<Source>, { citations, appearances }: CitedParts): void {
  const citedBlocks = new Map<Source, Set<string>>();
  const citedRanges = new Map<Source, Map<string, Range[]>>();
  const cite = ({ source, blocks }: Target) => {
    const ids = citedBlocks.get(source) ?? new Set();
    for (const block of blocks) ids.add(block.id);
    citedBlocks.set(source, ids);
  };
  for (const target of appearances) cite(target);
  for (const citation of citations) {
    for (const reference of citation.references) {
      cite(reference);
      const ranges = citedRanges.get(reference.source) ?? new Map<string, Range[]>();
      for (const [block, found] of citation.words?.highlights ?? []) {
        ranges.set(block, [...(ranges.get(block) ?? []), ...found]);
      }
      citedRanges.set(reference.source, ranges);
    }
  }
  for (const source of sources) {
    source.publishable = publishedWords(
      source,
      citedBlocks.get(source) ?? new Set(),
      citedRanges.get(source) ?? new Map(),
    );
  }
}

function publishedWords(
  source: Source,
  cited: ReadonlySet<string>,
  ranges: ReadonlyMap<string, readonly Range[]>,
): Map<string, PublishedWords> {
  switch (source.rights) {
    case 'full':
      return new Map(source.blocks.map((block) => [block.id, 'all']));
    case 'excerpt': {
      const shown = new Set(cited);
      for (const [index, block] of source.blocks.entries()) {
        if (!cited.has(block.id)) continue;
        for (const step of [-1, 1]) {
          let neighbour = index + step;
          while (source.blocks[neighbour]?.until) neighbour += step;
          const found = source.blocks[neighbour];
          if (found) shown.add(found.id);
        }
      }
      return new Map(source.blocks.filter((block) => shown.has(block.id)).map((block) => [block.id, 'all']));
    }
    case 'quote':
      return new Map([...cited].map((id) => [id, joinRanges(ranges.get(id) ?? [])]));
    case 'none':
      return new Map([...cited].map((id) => [id, []]));
  }
}

/** Ranges in order, those that touch or overlap as one. */
function joinRanges(ranges: readonly Range[]): Range[] {
  return mergeRanges(ranges, (end, start) => end === start).map(({ start, end }): Range => [start, end]);
}
