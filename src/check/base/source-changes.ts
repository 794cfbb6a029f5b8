import type { ReadArchive, ReadClaim, ReadPage } from '../../archive/read.ts';
import type { Block } from '../../markup/block.ts';
import type { CiteUse, PlacedReference, QuoteUse } from '../../markup/body.ts';
import { formatReference } from '../../schema/reference.ts';
import type { Comparison } from '../rule.ts';
import { namedBy } from './changed-sources.ts';
import { sameWords } from './wording.ts';

/** A citation that the same change brings. */
export interface NewCitation {
  file: string;
  line: number;
}

/** A block of a source that is not what it was in the earlier revision. */
export interface BlockChange {
  file: string;
  line: number;
  /** `source#block`. */
  block: string;
  /** New, with other words, or with other attributes. */
  change: 'new' | 'reworded' | 'marked';
  /** What rests on it and was brought by the same change, so that one hand wrote both. */
  citedBy: NewCitation[];
}

/** What is said of a block by how it has changed. */
export const CHANGE_WORDS: Record<BlockChange['change'], string> = {
  new: 'is new',
  reworded: 'has other words',
  marked: 'has other attributes',
};

/** Every new or changed block of a source, in the order of the files, with the new citations that rest on it. */
export function sourceChanges(comparison: Comparison): BlockChange[] {
  const { now, base } = comparison;
  const citations = newCitations(comparison);
  const sources = [...now.sources.values()].filter(({ file }) => !base.files.has(file) || base.changed.has(file));
  return sources
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, file, blocks }) => {
      const before = new Map(base.read.sources.get(id)?.blocks.map((block) => [block.id, block]));
      const places = new Map(blocks.map((block, index) => [block.id, index]));
      return blocks.flatMap((block, index): BlockChange[] => {
        const change = changeOf(before.get(block.id), block);
        if (change === null) return [];
        const citedBy = citations
          .filter(({ of }) => of.some((reference) => reference.source === id && spans(reference, places, index)))
          .map((citation) => ({ file: citation.file, line: citation.line }));
        return [{ file, line: block.idSpan.line, block: `${id}#${block.id}`, change, citedBy }];
      });
    });
}

function changeOf(before: Block | undefined, now: Block): BlockChange['change'] | null {
  if (!before) return 'new';
  if (!sameWords(namedBy(before), namedBy(now))) return 'reworded';
  const marks = ({ speaker, at, page, until, by, was }: Block) => JSON.stringify([speaker, at, page, until, by, was]);
  return marks(before) === marks(now) ? null : 'marked';
}

function spans({ from, to }: PlacedReference, places: ReadonlyMap<string, number>, index: number): boolean {
  const start = places.get(from);
  const end = places.get(to ?? from);
  return start !== undefined && end !== undefined && start <= index && index <= end;
}

interface PlacedCitation extends NewCitation {
  of: readonly PlacedReference[];
}

/** The citations of new and changed texts that were not there before. */
function newCitations({ now, base }: Comparison): PlacedCitation[] {
  const earlier = new Map(textsOf(base.read).map((text) => [text.file, text]));
  return textsOf(now)
    .filter(({ file }) => !base.files.has(file) || base.changed.has(file))
    .flatMap((text) => {
      const before = earlier.get(text.file);
      const known = new Set(before ? citationsIn(before).map(keyOf) : []);
      return citationsIn(text)
        .filter((use) => !known.has(keyOf(use)))
        .map((use) => ({ file: text.file, line: use.span.line, of: referencesOf(use) }));
    });
}

function textsOf({ claims, pages }: ReadArchive): (ReadClaim | ReadPage)[] {
  return [...claims.values(), ...pages.values()];
}

function citationsIn({ body }: ReadClaim | ReadPage): (QuoteUse | CiteUse)[] {
  return body.uses.filter((use) => use.component === 'Quote' || use.component === 'Cite');
}

function referencesOf(use: QuoteUse | CiteUse): readonly PlacedReference[] {
  return use.component === 'Quote' ? [use.of] : use.of;
}

function keyOf(use: QuoteUse | CiteUse): string {
  return JSON.stringify([use.component, referencesOf(use).map(formatReference), use.quote]);
}
