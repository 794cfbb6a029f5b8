import type { Budget } from './budget.ts';
import { fold } from './fold.ts';
import type { Mark } from './marks.ts';
import { areOpposites } from './negation.ts';
import { findOccurrences } from './occurrences.ts';
import { indexOfFirst, type Passage } from './passage.ts';
import { type Chunk, isClosedBy, type Plan } from './plan.ts';
import { findWords } from './words.ts';

/** Which rules of the contract are held; a rule is let go only to find out that it is the one broken. */
export interface Rules {
  negations: boolean;
  edges: boolean;
  sixWords: boolean;
}

/** Where a chunk stands: offsets of the passage's folded text, the end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** At most so many words of the source stand under one bracket. */
export const MOST_REPLACED = 6;

/** What it costs to look at one occurrence, against the search through one unit of text. */
const STEPS_OF_PLACE = 200;

/**
 * Finds where the chunks of a plan stand in a passage, in order and under the rules; null when they
 * do not. One place for each chunk; an empty first or last chunk has an empty place.
 *
 * Chunk by chunk, all places are kept that some place of the chunk before leads to. Of the ends before
 * a place the nearest always serves if any does, since fewer words are then left out: so the search
 * needs no backtracking, and takes time in proportion to the occurrences.
 */
export function matchPlan(plan: Plan, passage: Passage, rules: Rules, budget: Budget): Place[] | null {
  const reached: Place[][] = [];
  for (const [index, chunk] of plan.chunks.entries()) {
    const gap = plan.gaps[index - 1];
    const places =
      chunk.text === ''
        ? findEmptyPlaces(index, reached[index - 1], passage, rules)
        : findPlaces(plan, index, chunk, gap, reached[index - 1], passage, rules, budget);
    if (places.length === 0) return null;
    reached.push(places);
  }
  return traceBack(reached);
}

function findPlaces(
  plan: Plan,
  index: number,
  chunk: Chunk,
  gap: Mark | undefined,
  previous: readonly Place[] | undefined,
  passage: Passage,
  rules: Rules,
  budget: Budget,
): Place[] {
  const { text } = passage.folded;
  const opensWithBracket = gap !== undefined && plan.chunks[index - 1]?.text === '';
  const before = opensWithBracket ? undefined : previous;
  const from = before?.[0]?.end ?? 0;
  const to = before && gap ? findReach(before, gap, passage, rules) + chunk.text.length : text.length;
  const isLast = index === plan.chunks.length - 1;
  const places: Place[] = [];
  let nearest = 0;
  for (const start of findOccurrences(chunk, text, from, to, budget)) {
    const end = start + chunk.text.length;
    if (!budget.spend(STEPS_OF_PLACE)) return [];
    if (!mayStand(start, end, gap, passage, rules)) continue;
    if (isLast && plan.closing !== null && !isClosedBy(plan.closing, text, end)) continue;
    if (opensWithBracket && rules.negations && passage.negationBeside(start, 'before')) continue;
    if (before && gap) {
      while ((before[nearest + 1]?.end ?? Infinity) <= start) nearest += 1;
      const left = before[nearest];
      if (!left || left.end > start || !mayLeaveOut(gap, left.end, start, passage, rules)) continue;
    }
    places.push({ start, end });
  }
  return places;
}

/** An empty chunk before the first bracket stands anywhere; one after the last, where the quotation ends. */
function findEmptyPlaces(
  index: number,
  previous: readonly Place[] | undefined,
  passage: Passage,
  rules: Rules,
): Place[] {
  if (index === 0) return [{ start: 0, end: 0 }];
  const ends = (previous ?? []).filter(({ end }) => !rules.negations || !passage.negationBeside(end, 'after'));
  return ends.map(({ end }) => ({ start: end, end }));
}

function mayStand(start: number, end: number, gap: Mark | undefined, passage: Passage, rules: Rules) {
  const { edges } = passage;
  if (!rules.edges) return true;
  const begins =
    edges.mayBegin(start) || (gap?.kind !== undefined && gap.kind !== 'omission' && edges.mayFollowBracket(start));
  return begins && edges.mayEnd(end);
}

/** Whether the words between two offsets may be left out, or stand under a bracket. */
function mayLeaveOut(gap: Mark, start: number, end: number, passage: Passage, rules: Rules): boolean {
  if (passage.crossesCells(start, end)) return false;
  if (rules.negations && passage.negationBetween(start, end)) return false;
  if (gap.kind === 'omission') return true;
  const replaced = passage.wordsBetween(start, end, MOST_REPLACED + 1);
  if (rules.sixWords && replaced.length > MOST_REPLACED) return false;
  return (
    !rules.negations ||
    !turnsRound(
      gap,
      replaced.map(({ text }) => text),
    )
  );
}

/** Whether a bracket says "likely" for "unlikely", or the other way round. */
function turnsRound(gap: Mark, replaced: readonly string[]): boolean {
  const words = findWords(fold(gap.inner));
  return words.some(({ text }) => replaced.some((other) => areOpposites(text, other)));
}

/** The offset behind which no chunk can follow any of these places under the rules. */
function findReach(places: readonly Place[], gap: Mark, passage: Passage, rules: Rules): number {
  const last = places.at(-1)?.end ?? 0;
  let reach = passage.folded.text.length;
  if (rules.negations) reach = Math.min(reach, passage.negationBetween(last, reach)?.end ?? reach);
  if (gap.kind !== 'omission' && rules.sixWords) {
    reach = Math.min(reach, passage.wordsBetween(last, reach, MOST_REPLACED + 2).at(-1)?.end ?? reach);
  }
  return reach;
}

/** From the first place of the last chunk back, the nearest place of each chunk before it. */
function traceBack(reached: readonly Place[][]): Place[] {
  const path: Place[] = [];
  let limit = Infinity;
  for (const [index, places] of [...reached.entries()].reverse()) {
    const isLast = index === reached.length - 1;
    const found = isLast ? places[0] : places[indexOfFirst(places, ({ end }) => end > limit) - 1];
    if (!found) return [];
    path.unshift(found);
    limit = found.start;
  }
  return path;
}
