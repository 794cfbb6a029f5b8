import { fold } from './fold.ts';

/** A passage that has no partner in the other version. */
interface Lone {
  /** In its own version, from 0. */
  place: number;
  text: string;
}

/** Which passages of the two versions are the same. */
interface Pairs {
  /** For each archived passage its place in the new version; -1 for none. */
  archived: readonly number[];
  same: readonly (number | null)[];
}

/** The part of a passage's weight that another must share to be its successor, or be made of it. */
const SHARED = 0.5;
/** The same for the only passage that stands where the old one stood. */
const SHARED_IN_PLACE = 0.3;
/** What a further successor must add to what the others hold of the old words. */
const ADDED = 0.2;
/** Only words that stand in at most so many passages lead from one to another. */
const RARE = 12;
const MOST_CANDIDATES = 40;

/**
 * For each passage that is gone, the new ones that hold its words: weighed by rarity, they share the
 * half of it, or are themselves made of it by half. One that only took its place may share less.
 */
export function findSuccessors(gone: readonly Lone[], fresh: readonly Lone[], pairs: Pairs): Map<number, number[]> {
  const old = gone.map(({ text }) => countWords(text));
  const next = fresh.map(({ text }) => countWords(text));
  const holders = new Map<string, number[]>();
  const spread = new Map<string, number>();
  for (const words of old) for (const word of words.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  for (const [index, words] of next.entries()) {
    for (const word of words.keys()) {
      spread.set(word, (spread.get(word) ?? 0) + 1);
      const list = holders.get(word) ?? [];
      if (list.length <= RARE) holders.set(word, [...list, index]);
    }
  }
  const total = Math.max(2, old.length + next.length);
  const weightOf = (word: string): number => Math.log(1 + total / (spread.get(word) ?? 1));
  const nextWeights = next.map((words) => weigh(words, weightOf));
  const found = new Map<number, number[]>();
  for (const [index, words] of old.entries()) {
    const here = gone[index] as Lone;
    const candidates = candidatesFor(words, holders);
    const inPlace = fresh.findIndex(({ place }) => isInPlace(here.place, place, pairs));
    if (inPlace >= 0) candidates.add(inPlace);
    const weight = weigh(words, weightOf);
    const shared = [...candidates]
      .map((candidate) => ({ candidate, common: weighCommon(words, next[candidate], weightOf) }))
      .filter(({ candidate, common }) => {
        const own = nextWeights[candidate] ?? 0;
        const least = candidate === inPlace ? SHARED_IN_PLACE : SHARED;
        return common > 0 && (common / weight >= least || (common / own >= least && common / weight >= 0.1));
      })
      .sort((a, b) => b.common - a.common);
    const chosen: number[] = [];
    const left = new Map(words);
    for (const { candidate } of shared) {
      const added = weighCommon(left, next[candidate], weightOf);
      if (chosen.length > 0 && added / weight < ADDED) continue;
      chosen.push(candidate);
      for (const [word, count] of next[candidate] ?? []) left.set(word, Math.max(0, (left.get(word) ?? 0) - count));
    }
    found.set(
      here.place,
      chosen.map((candidate) => fresh[candidate]?.place ?? 0).sort((a, b) => a - b),
    );
  }
  return found;
}

/** Words in small letters with how often they stand; scripts without spaces are taken by single letters. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const words = fold(text)
    .text.toLowerCase()
    .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu);
  for (const word of words ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function candidatesFor(words: ReadonlyMap<string, number>, holders: ReadonlyMap<string, number[]>): Set<number> {
  const votes = new Map<number, number>();
  for (const word of words.keys()) {
    const list = holders.get(word) ?? [];
    if (list.length > RARE) continue;
    for (const holder of list) votes.set(holder, (votes.get(holder) ?? 0) + 1 / list.length);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
  return new Set(best.map(([holder]) => holder));
}

function isInPlace(old: number, next: number, { archived, same }: Pairs): boolean {
  const before = old === 0 ? -1 : archived[old - 1];
  const after = old + 1 === archived.length ? same.length : archived[old + 1];
  return (before !== undefined && before === next - 1 && (old === 0 || before >= 0)) || after === next + 1;
}

function weigh(words: ReadonlyMap<string, number>, weightOf: (word: string) => number): number {
  let weight = 0;
  for (const [word, count] of words) weight += count * weightOf(word);
  return weight;
}

function weighCommon(
  words: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number> | undefined,
  weightOf: (word: string) => number,
): number {
  let weight = 0;
  for (const [word, count] of words) weight += Math.min(count, others?.get(word) ?? 0) * weightOf(word);
  return weight;
}
