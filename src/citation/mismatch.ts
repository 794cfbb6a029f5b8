import type { Budget } from './budget.ts';
import { matchPlan, type Place, type Rules } from './match.ts';
import { findExact } from './occurrences.ts';
import { CELL_BREAK, type Passage } from './passage.ts';
import { isEdited, type Plan } from './plan.ts';
import { findPlanFault, type PlanFault } from './plan-faults.ts';

/** Why a quotation is not true. Words and texts are given folded. */
export type MismatchReason =
  | PlanFault
  | { reason: 'empty' }
  | { reason: 'not-found' }
  /** The words do not stand there as they are, and there are too many of them to look for marked edits. */
  | { reason: 'too-long' }
  | { reason: 'crosses-cells' }
  /** The words begin or end inside a word or number of the source; `word` is that word. */
  | { reason: 'word-edge'; word: string }
  /** The bracket stands for more than six words of the source. */
  | { reason: 'replaces-too-many'; text: string };

const NO_RULES: Rules = { negations: false, edges: false, sixWords: false };
const STRICT: Rules = { negations: true, edges: true, sixWords: true };

/**
 * Says why none of the plans holds: the rule without which one would, or else that the words do not
 * stand there.
 */
export function diagnose(quotation: string, plans: readonly Plan[], passage: Passage, budget: Budget): MismatchReason {
  const cut = findCutWord(quotation, passage);
  if (cut !== null) return { reason: 'word-edge', word: cut };
  const joined = passage.folded.text.replaceAll(CELL_BREAK, ' ').replace(/ {2,}/g, ' ');
  if (joined.includes(quotation) && !passage.folded.text.includes(quotation)) return { reason: 'crosses-cells' };
  for (const plan of plans.filter(isEdited)) {
    if (!matchPlan(plan, passage, NO_RULES, budget)) continue;
    const fault = findPlanFault(plan, passage.language);
    if (fault === null) return findBrokenRule(plan, passage, budget);
    if (fault.reason !== 'too-few-words' || matchPlan(plan, passage, STRICT, budget)) return fault;
    // A negation that was left out matters more than how few words stand around it.
    const broken = findBrokenRule(plan, passage, budget);
    return broken.reason === 'negation' ? broken : fault;
  }
  return { reason: 'not-found' };
}

function findBrokenRule(plan: Plan, passage: Passage, budget: Budget): MismatchReason {
  const withoutNegations = matchPlan(plan, passage, { ...STRICT, negations: false }, budget);
  if (withoutNegations) return { reason: 'negation', word: findNegation(plan, withoutNegations, passage) };
  if (matchPlan(plan, passage, { ...STRICT, sixWords: false }, budget)) {
    return { reason: 'replaces-too-many', text: plan.gaps.find(({ kind }) => kind !== 'omission')?.text ?? '' };
  }
  const withoutEdges = matchPlan(plan, passage, { ...STRICT, edges: false }, budget);
  if (withoutEdges) return { reason: 'word-edge', word: findCutPlace(withoutEdges, passage) };
  const lenient = matchPlan(plan, passage, { ...STRICT, negations: false, sixWords: false }, budget);
  if (lenient) return { reason: 'negation', word: findNegation(plan, lenient, passage) };
  return { reason: 'not-found' };
}

/** The negation under the first gap that has one. */
function findNegation(plan: Plan, places: readonly Place[], passage: Passage): string {
  for (const index of plan.gaps.keys()) {
    const [before, after] = [places[index], places[index + 1]];
    if (!before || !after) continue;
    const word =
      (plan.chunks[index]?.text === '' && passage.negationBeside(after.start, 'before')) ||
      (plan.chunks[index + 1]?.text === '' && passage.negationBeside(before.end, 'after')) ||
      passage.negationBetween(before.end, after.start) ||
      passage.wordsBetween(before.end, after.start, 1)[0];
    if (word) return word.text;
  }
  return '';
}

/** The word or number that a quotation found to the letter cuts; null when it is not there to the letter. */
function findCutWord(quotation: string, passage: Passage): string | null {
  for (const start of findExact(quotation, passage.folded.text)) {
    return findCutPlace([{ start, end: start + quotation.length }], passage);
  }
  return null;
}

function findCutPlace(places: readonly Place[], { folded: { text }, edges }: Passage): string {
  const around = (offset: number) => {
    const before = /[^\s\p{Cc}]*$/u.exec(text.slice(Math.max(0, offset - 60), offset))?.[0] ?? '';
    const after = /^[^\s\p{Cc}]*/u.exec(text.slice(offset, offset + 60))?.[0] ?? '';
    return `${before}${after}`.replace(/^[("'[]+|[)"'\],.;:!?]+$/g, '');
  };
  for (const { start, end } of places) {
    if (!edges.mayBegin(start)) return around(start);
    if (!edges.mayEnd(end)) return around(end);
  }
  return '';
}
