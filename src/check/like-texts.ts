/** Differences that make another statement of the same words: numbers, and the commonest negations. */
const TELLING = /\p{N}|^\S+ (?:not|no|never|nicht|kein\p{L}*|nie|ne|pas|jamais|nunca|не|ні|ніколи|لا|لم|لن|ليس)$/u;

/**
 * Pairs of texts, given as lists of words, that share at least so much of the words of both; of each
 * text the first one like it. Words that differ and hold a number or a negation make it another text.
 * Compares only texts that share one of their rarest words: Bayardo and others, “Scaling up all pairs
 * similarity search”, WWW 2007.
 */
export function likeTexts(texts: readonly (readonly string[])[], share: number): [earlier: number, later: number][] {
  const sets = texts.map((words) => new Set(words));
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [index, set] of sets.entries()) {
    const rarest = [...set].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
    const prefix = rarest.slice(0, set.size - Math.ceil(share * set.size) + 1);
    const candidates = new Set(prefix.flatMap((word) => holders.get(word) ?? []));
    const found = [...candidates].sort((a, b) => a - b).find((other) => areAlike(set, sets[other] ?? new Set(), share));
    if (found !== undefined) pairs.push([found, index]);
    for (const word of prefix) holders.set(word, [...(holders.get(word) ?? []), index]);
  }
  return pairs;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>, share: number): boolean {
  if (Math.min(one.size, other.size) < share * Math.max(one.size, other.size)) return false;
  const common = one.intersection(other).size;
  if (common / (one.size + other.size - common) < share) return false;
  return ![...one.symmetricDifference(other)].some((word) => TELLING.test(word));
}
