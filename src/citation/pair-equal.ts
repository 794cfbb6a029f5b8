/** A passage of the archived version by what it is compared with; null takes no part. */
interface Keyed {
  key: string | null;
  current: boolean;
}

/**
 * Pairs passages with the same key. Those whose key stands once on both sides come first; of several
 * alike, those beside a pair, then those between the same pairs, then by order. Current ones are taken
 * before withdrawn ones. Gives for each passage of `next` its place in `archived`, or null.
 */
export function pairEqual(archived: readonly Keyed[], next: readonly (string | null)[]): (number | null)[] {
  return new Pairing(archived, next).run();
}

class Pairing {
  readonly #archived: readonly Keyed[];
  readonly #next: readonly (string | null)[];
  /** The places of archived passages that are not paired yet, by key; current ones first. */
  readonly #free = new Map<string, Set<number>>();
  readonly #pairs: (number | null)[];
  readonly #partners = new Map<number, number>();
  /** Current passages before and after each archived one: withdrawn ones are no neighbours. */
  readonly #neighbours: { before: number; after: number }[];

  constructor(archived: readonly Keyed[], next: readonly (string | null)[]) {
    this.#archived = archived;
    this.#next = next;
    this.#pairs = next.map(() => null);
    for (const wanted of [true, false]) {
      for (const [place, { key, current }] of archived.entries()) {
        if (key === null || key === '' || current !== wanted) continue;
        this.#free.set(key, (this.#free.get(key) ?? new Set()).add(place));
      }
    }
    this.#neighbours = neighboursIn(archived);
  }

  run(): (number | null)[] {
    const counts = new Map<string, number>();
    for (const key of this.#next) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    const queue: number[] = [];
    for (const [index, key] of this.#next.entries()) {
      const free = key === null ? undefined : this.#free.get(key);
      const currents = free ? [...free].filter((place) => this.#archived[place]?.current) : [];
      if (!free || counts.get(key ?? '') !== 1 || (currents.length > 1 ? true : currents.length === 0 && free.size > 1))
        continue;
      this.#pair(index, currents[0] ?? [...free][0] ?? 0, queue);
    }
    this.#spread(queue);
    this.#fillBetween(queue);
    this.#spread(queue);
    for (const [index, key] of this.#next.entries()) {
      const place =
        this.#pairs[index] === null && key !== null ? this.#free.get(key)?.values().next().value : undefined;
      if (place !== undefined) this.#pair(index, place, queue);
    }
    return this.#pairs;
  }

  #pair(index: number, place: number, queue: number[]): void {
    this.#pairs[index] = place;
    this.#partners.set(place, index);
    this.#free.get(this.#archived[place]?.key ?? '')?.delete(place);
    queue.push(index);
  }

  /** What stands beside a pair, alike on both sides, is a pair as well. */
  #spread(queue: number[]): void {
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      const place = this.#pairs[index];
      if (place === null || place === undefined) continue;
      const { before, after } = this.#neighbours[place] ?? { before: -1, after: -1 };
      for (const [beside, other] of [
        [index - 1, before],
        [index + 1, after],
      ] as const) {
        const key = this.#next[beside];
        if (key == null || this.#pairs[beside] !== null) continue;
        if (this.#free.get(key)?.has(other)) this.#pair(beside, other, queue);
      }
    }
  }

  /** Those that stand after the same pair, as far as the next one, are taken in their order. */
  #fillBetween(queue: number[]): void {
    let last = -1;
    for (const [index, key] of this.#next.entries()) {
      const paired = this.#pairs[index];
      if (paired != null) {
        last = paired;
        continue;
      }
      const limit = this.#nextPaired(index);
      for (const place of (key === null ? undefined : this.#free.get(key)) ?? []) {
        if (place <= last || place >= limit || !this.#archived[place]?.current) continue;
        this.#pair(index, place, queue);
        last = place;
        break;
      }
    }
  }

  #limits: number[] | null = null;

  #nextPaired(index: number): number {
    if (!this.#limits) {
      this.#limits = [];
      let limit = Number.POSITIVE_INFINITY;
      for (let each = this.#next.length - 1; each >= 0; each--) {
        this.#limits[each] = limit;
        limit = this.#pairs[each] ?? limit;
      }
    }
    return this.#limits[index] ?? Number.POSITIVE_INFINITY;
  }
}

function neighboursIn(archived: readonly Keyed[]): { before: number; after: number }[] {
  const neighbours = archived.map(() => ({ before: -1, after: -1 }));
  let last = -1;
  for (const [place, { current }] of archived.entries()) {
    const own = neighbours[place];
    if (own) own.before = last;
    if (current) last = place;
  }
  last = -1;
  for (let place = archived.length - 1; place >= 0; place--) {
    const own = neighbours[place];
    if (own) own.after = last;
    if (archived[place]?.current) last = place;
  }
  return neighbours;
}
