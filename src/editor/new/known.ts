import { readArchive } from '../../archive/read.ts';
import type { VerdictFamily } from '../../schema/verdict.ts';

/** Something that has an id, and what readers and editors know it by. */
export interface Choice {
  id: string;
  name: string;
  /** A few words that tell it from others. */
  hint: string;
}

/** What a new file may refer to, and the ids that are taken. */
export interface Known {
  people: Choice[];
  staff: Choice[];
  topics: Choice[];
  /** Those that are still given. */
  verdicts: (Choice & { family: VerdictFamily })[];
  /** Ids of the blocks of each source, by id. */
  sources: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of claims, former ones as well. */
  claims: ReadonlySet<string>;
  /** Language of the publication. */
  language: string;
}

/** Reads what a new file may refer to from a content folder, as far as it can be read. */
export async function readKnown(content: string): Promise<Known> {
  const read = await readArchive(content, null);
  const people = [...read.people.values()].map(({ id, parts }) => ({
    ...{ id, name: parts.name ?? id, hint: parts.role ?? '' },
    isStaff: parts.staff === true,
  }));
  return {
    people: inOrder(people),
    staff: inOrder(people.filter(({ isStaff }) => isStaff)),
    topics: inOrder([...read.topics.values()].map(({ id, parts }) => ({ id, name: parts.name ?? id, hint: '' }))),
    verdicts: (read.scale?.front ?? [])
      .filter(({ retired }) => retired === null)
      .map(({ id, label, definition, family }) => ({ id, name: label, hint: definition, family })),
    sources: new Map(
      [...read.sources.values()].map(({ id, blocks }) => [id, new Set(blocks.map((block) => block.id))]),
    ),
    claims: new Set([...read.claims.values()].flatMap(({ id, parts }) => [id, ...(parts.formerly ?? [])])),
    language: read.site?.parts.language ?? 'en',
  };
}

function inOrder(choices: readonly Choice[]): Choice[] {
  return choices
    .map(({ id, name, hint }) => ({ id, name, hint }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
