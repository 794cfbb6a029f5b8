import type { ImportedBlock } from './imported.ts';

/** What the ids of a kind of block begin with. */
function prefixOf({ kind, at }: ImportedBlock): string {
  if (at !== null) return 't';
  return { heading: 'h', table: 'table', image: 'image', code: 'code', paragraph: 'p', quote: 'p', 'list-item': 'p' }[
    kind
  ];
}

/** Gives ids that were never given before, each the next of its kind. */
export class IdGiver {
  readonly #taken: ReadonlySet<string>;
  readonly #next = new Map<string, number>();

  /** `taken` are all ids that the source has or ever had. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map((id) => id.toLowerCase()));
    for (const id of this.#taken) {
      const [, prefix = '', number = '0'] = /^([a-z]+)(\d{1,9})/.exec(id) ?? [];
      this.#next.set(prefix, Math.max(this.#next.get(prefix) ?? 1, Number(number) + 1));
    }
  }

  give(block: ImportedBlock): string {
    const prefix = prefixOf(block);
    const number = this.#next.get(prefix) ?? 1;
    this.#next.set(prefix, number + 1);
    return `${prefix}${number}`;
  }

  /** A name by itself, when it was never given. */
  giveName(name: string): string | null {
    return this.#taken.has(name) ? null : name;
  }
}

/**
 * The ids of a document that is archived for the first time: `headline` for its first heading, `subhead`
 * for one directly below, `summary` for a single paragraph above; `p1`, `h1`, `t1` (a turn of a
 * transcript), `table1` and so on for the rest.
 */
export function nameBlocks(blocks: readonly ImportedBlock[]): string[] {
  const giver = new IdGiver([]);
  const headline = blocks.findIndex(({ kind }) => kind === 'heading');
  const isTitle = headline === 0 || (headline === 1 && blocks[0]?.kind === 'paragraph');
  return blocks.map((block, index) => {
    if (isTitle && index === headline) return 'headline';
    if (isTitle && index === headline - 1) return 'summary';
    if (isTitle && index === headline + 1 && block.kind === 'heading') return 'subhead';
    return giver.give(block);
  });
}
