import type { Fault } from '../schema/fault.ts';
import { parseReference } from '../schema/reference.ts';
import type { ReadArchive, ReadSource } from './read.ts';

/** Ids named in one fault. */
const MOST_NAMED = 3;

/**
 * The faults, where those of blocks without an id tell as well of ids that texts cite and no block of the source has:
 * the id may have been deleted with the words still there, so a new one is not the only right answer.
 */
export function tellLostIds(faults: readonly Fault[], read: ReadArchive): Fault[] {
  const files = new Set(faults.filter(({ rule }) => rule === 'block-id-missing').map(({ file }) => file));
  if (files.size === 0) return [...faults];
  const lost = new Map(
    [...read.sources.values()]
      .filter(({ file }) => files.has(file))
      .map((source) => [source.file, lostIds(source, read)] as const),
  );
  return faults.map((fault) => {
    const ids = fault.rule === 'block-id-missing' ? (lost.get(fault.file) ?? []) : [];
    if (ids.length === 0) return fault;
    const named = ids.slice(0, MOST_NAMED).map((id) => `\`^${id}\``);
    return {
      ...fault,
      help: `Texts cite ${named.join(', ')}, which no block here has: if these are its words, give the id back. Else: ${fault.help}`,
      fix: null,
    };
  });
}

function lostIds({ id, blocks }: ReadSource, { claims, pages }: ReadArchive): string[] {
  const cited = [...claims.values(), ...pages.values()].flatMap(({ body }) =>
    body.uses.flatMap((use) => (use.component === 'Quote' ? [use.of] : use.component === 'Cite' ? use.of : [])),
  );
  const said = [...claims.values()].flatMap(({ parts }) => (parts.said?.in ?? []).map(parseReference));
  const known = new Set(blocks.flatMap((block) => [block.id, block.was]));
  const ids = [...cited, ...said].flatMap((reference) =>
    reference?.source === id ? [reference.from, reference.to ?? reference.from] : [],
  );
  return [...new Set(ids)].filter((each) => !known.has(each)).sort();
}
