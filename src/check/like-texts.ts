/** Differences that make another statement of the same words: numbers, and the commonest negations. */
const TELLING = /\p{N}|^\S+ (?:not|no|never|nicht|kein\p{L}*|nie|ne|pas|jamais|nunca|не|ні|ніколи|لا|لم|لن|ليس)$/u;

/** A text that others are compared with, and where in the order of its words a shared one stands. */
interface Holder {
  index: number;
  place: number;
}

/**
 * Pairs of texts, given as lists of words, that share at least so much of the words of both; of each
 * text the first one like it. Words that differ and hold a number or a negation make it another text.
 * Compares only texts that share one of their rarest words, early enough that the others can suffice:
 * Bayardo and others, “Scaling up all pairs similarity search”, WWW 2007, and the positional filter of
 * Xiao and others, “Efficient similarity joins for near duplicate detection”, WWW 2008.
 */
export function likeTexts(texts: readonly (readonly string[])[], share: number): [earlier: number, later: number][] {
  const sets = texts.map((words) => new Set(words));
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const holders = new Map<string, Holder[]>();
  const seen = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [index, set] of sets.entries()) {
    const words = [...set].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
    const all = words.join('\n');
    const same = seen.get(all);
    if (same !== undefined) {
      pairs.push([same, index]);
      continue;
    }
    // Only texts with the same numbers and negations can be alike.
    const telling = words.filter((word) => TELLING.test(word)).join('\n');
    const prefix = words.slice(0, set.size - Math.ceil(share * set.size) + 1).map((word) => `${telling}\n\n${word}`);
    const found = firstLike(index, sets, prefix, holders, share);
    if (found !== null) pairs.push([found, index]);
    seen.set(all, found ?? index);
    for (const [place, key] of prefix.entries()) {
      const list = holders.get(key);
      if (list) list.push({ index, place });
      else holders.set(key, [{ index, place }]);
    }
  }
  return pairs;
}

function firstLike(
  index: number,
  sets: readonly ReadonlySet<string>[],
  prefix: readonly string[],
  holders: ReadonlyMap<string, readonly Holder[]>,
  share: number,
): number | null {
  const set = sets[index] ?? new Set();
  const compared = new Set<number>();
  let first: number | null = null;
  for (const [place, key] of prefix.entries()) {
    for (const holder of holders.get(key) ?? []) {
      if (first !== null && holder.index >= first) break;
      if (compared.has(holder.index)) continue;
      compared.add(holder.index);
      const other = sets[holder.index] ?? new Set();
      // All words that both have stand from here on, in both: the order of words is the same in all texts.
      const most = Math.min(set.size - place, other.size - holder.place);
      if (most < (share / (1 + share)) * (set.size + other.size)) continue;
      if (areAlike(set, other, share)) first = holder.index;
    }
  }
  return first;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, share: number): boolean {
  if (Math.min(one.size, other.size) < share * Math.max(one.size, other.size)) return false;
  const common = one.intersection(other).size;
  return common / (one.size + other.size - common) >= share;
}
