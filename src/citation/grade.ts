import { Budget } from './budget.ts';
import { describeEdits, findPairs } from './edits.ts';
import { type Folded, fold, originalRange } from './fold.ts';
import { findFoldsNeeded } from './folds-needed.ts';
import { findMarks, findReadings, type Mark, type Reading } from './marks.ts';
import { matchPlan, type Place } from './match.ts';
import { diagnose } from './mismatch.ts';
import { findExact } from './occurrences.ts';
import type { Grade } from './outcome.ts';
import { CELL_BREAK, Passage } from './passage.ts';
import { isEdited, makePlans, type Plan } from './plan.ts';
import { findPlanFault } from './plan-faults.ts';

/** Ways to read the marks that are tried at most; all in brackets is words or letters after that. */
const MOST_READINGS = 16;

/** How much work one quotation may make, in steps of a `Budget`. */
export const WORK = 200_000_000;

/** In characters. What is longer stands as it is or not at all: nobody edits a quotation as long as a chapter. */
export const LONGEST_EDITED = 100_000;

const RULES = { negations: true, edges: true, sixWords: true };

/**
 * Compares a quotation with a passage by the rules of the content contract ("When is a quotation
 * true"). `passage` is the text of the cited blocks, joined by one space; `language` the source's
 * (BCP 47): it says which words are negations. Literally first; marks are edits only when that fails.
 */
export function grade(quotation: string, passage: string, language: string): Grade {
  return gradeAgainst(quotation, new Passage(passage, language));
}

/** `grade` for a passage that many quotations are compared with, or for many passages within one budget. */
export function gradeAgainst(quotation: string, passage: Passage, budget = new Budget(WORK)): Grade {
  const quoted = trim(fold(quotation));
  if (!/[\p{L}\p{N}\p{S}]/u.test(quoted.text)) return { outcome: 'mismatch', reason: 'empty' };
  if (!/[^\s\p{Cc}]/u.test(passage.folded.text)) return { outcome: 'unchecked' };
  if (quoted.text.includes(CELL_BREAK)) return { outcome: 'mismatch', reason: 'crosses-cells' };
  const literally = gradeLiterally(quoted, passage);
  if (literally) return literally;
  if (quoted.text.length > LONGEST_EDITED) return { outcome: 'mismatch', reason: 'too-long' };
  return gradeWithEdits(quoted, passage, budget);
}

function gradeLiterally(quoted: Folded, passage: Passage): Grade | null {
  const { folded, edges } = passage;
  for (const start of findExact(quoted.text, folded.text)) {
    const end = start + quoted.text.length;
    if (!edges.mayBegin(start) || !edges.mayEnd(end)) continue;
    const range = originalRange(folded, start, end);
    const [from, to] = originalRange(quoted, 0, quoted.text.length);
    const folds = findFoldsNeeded([[quoted.original.slice(from, to), folded.original.slice(range[0], range[1])]]);
    if (folds.length > 0) return { outcome: 'folded', folds, ranges: [range] };
    return { outcome: 'verbatim', ranges: [range] };
  }
  return null;
}

function gradeWithEdits(quoted: Folded, passage: Passage, budget: Budget): Grade {
  const marks = findMarks(quoted.text);
  const plans = listReadings(marks, quoted.text, passage.folded.text).flatMap((readings) =>
    makePlans(quoted.text, marks, readings),
  );
  for (const plan of plans) {
    if (!isEdited(plan) || findPlanFault(plan, passage.language)) continue;
    const places = matchPlan(plan, passage, RULES, budget);
    if (places) return gradePlaces(plan, places, quoted, passage);
  }
  return { outcome: 'mismatch', ...diagnose(quoted.text, plans, passage, budget) };
}

function gradePlaces(plan: Plan, places: readonly Place[], quoted: Folded, passage: Passage): Grade {
  return {
    outcome: 'edited',
    edits: describeEdits(plan, places, quoted, passage),
    folds: findFoldsNeeded(findPairs(plan, places, quoted, passage)),
    ranges: places
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => originalRange(passage.folded, start, end)),
  };
}

/** Every combination of readings, the most literal first; when there are too many, the two extremes. */
function listReadings(marks: readonly Mark[], quotation: string, source: string): Reading[][] {
  const choices = marks.map((mark) => findReadings(mark, quotation, source));
  const count = choices.reduce((product, { length }) => product * length, 1);
  if (count > MOST_READINGS) {
    return [
      choices.map((readings) => readings[0] ?? 'literal'),
      choices.map((readings) => readings.find((reading) => reading !== 'literal') ?? 'literal'),
    ];
  }
  const first = choices.map((readings) => readings[0] ?? 'literal');
  return choices.reduce<Reading[][]>(
    (lists, readings, index) =>
      readings.length === 1 ? lists : lists.flatMap((list) => readings.map((reading) => list.with(index, reading))),
    [first],
  );
}

function trim(folded: Folded): Folded {
  const start = folded.text.startsWith(' ') ? 1 : 0;
  const end = Math.max(start, folded.text.length - (folded.text.endsWith(' ') ? 1 : 0));
  return {
    original: folded.original,
    text: folded.text.slice(start, end),
    starts: folded.starts.subarray(start, end),
    ends: folded.ends.subarray(start, end),
  };
}
