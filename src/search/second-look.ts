import type { Candidate } from './first-look.ts';
import type { FoundPage } from './found-page.ts';
import { wordsOf } from './question.ts';

/** What the second look knows of the question and of the language. */
export interface Weights {
  /** The words of the question in their order. */
  question: readonly string[];
  /** How much each word that was asked says. */
  asked: ReadonlyMap<string, number>;
  /** How much a word of a page says that nobody asked for. */
  rarity: (word: string) => number;
  /** Which word of the question a word of a page is a form of. */
  forms: ReadonlyMap<string, string>;
}

// Tuned on every other of 800 real posts; all lie on a plateau, where halving or doubling one moves
// the hits by less than a point.
const FIELD_WEIGHT = 0.5;
const PAIR_WEIGHT = 0.5;
/** Two words are neighbours when at most so many places apart. */
const NEAR = 3;
/** What is left of a pair in the other order. */
const REVERSED = 0.5;

/**
 * Which word of a page is a form of which word of the question: where Pagefind found one, the other
 * stands. So forms are those of its own stemming, in any language.
 */
export function formsFound(looked: readonly { candidate: Candidate; page: FoundPage }[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { candidate, page } of looked) {
    for (const [word, place] of candidate.places) {
      forms.set(word, word);
      const form = place === null ? undefined : page.words[place];
      if (form) forms.set(form, word);
    }
  }
  return forms;
}

/**
 * The score of a page by its text. To what its words say in sum comes what those in the claim and in the
 * summary say, and those that are neighbours there as in the question; all this counts more, the more
 * of what the claim itself says the question covers. A source is judged by its best block instead.
 */
export function judge(candidate: Candidate, page: FoundPage, weights: Weights): number {
  if (page.kind === 'source') {
    const blocks = page.blocks.map(({ start }, index) => page.words.slice(start, page.blocks[index + 1]?.start));
    const best = Math.max(0, ...blocks.map((words) => readField(words, weights).says));
    return candidate.score + (FIELD_WEIGHT / 2) * best;
  }
  const claim = readField(wordsOf(`${page.title} ${page.keywords}`), weights);
  const covered = readField(wordsOf(page.title), weights).covered;
  const summary = readField(wordsOf(page.summary), weights);
  const said = candidate.score + FIELD_WEIGHT * (claim.says + summary.says);
  return said * (1 + (covered + summary.covered) / 2);
}

/** What the words of the question say that stand in a field, and which share that is of all it says. */
function readField(
  words: readonly string[],
  { question, asked, rarity, forms }: Weights,
): { says: number; covered: number } {
  const places = new Map<string, number[]>();
  let all = 0;
  let matched = 0;
  for (const word of new Set(words)) {
    all += rarity(word);
    if (forms.has(word)) matched += rarity(word);
  }
  for (const [place, word] of words.entries()) {
    const wanted = forms.get(word);
    if (wanted === undefined) continue;
    places.set(wanted, [...(places.get(wanted) ?? []), place]);
  }
  let says = 0;
  for (const word of places.keys()) says += asked.get(word) ?? 0;
  const paired = new Set<string>();
  for (let index = 1; index < question.length; index++) {
    const [before = '', after = ''] = [question[index - 1], question[index]];
    const nearness = nearnessOf(places.get(before), places.get(after));
    if (before === after || nearness === 0 || paired.has(`${before} ${after}`)) continue;
    paired.add(`${before} ${after}`);
    says += PAIR_WEIGHT * nearness * Math.min(asked.get(before) ?? 0, asked.get(after) ?? 0);
  }
  return { says, covered: all > 0 ? matched / all : 0 };
}

/** 1 for words side by side in their order, less the farther apart, half of that the other way round. */
function nearnessOf(before: readonly number[] = [], after: readonly number[] = []): number {
  let nearest = 0;
  for (const first of before) {
    for (const second of after) {
      const distance = Math.abs(second - first);
      if (distance > 0 && distance <= NEAR) nearest = Math.max(nearest, (second > first ? 1 : REVERSED) / distance);
    }
  }
  return nearest;
}
