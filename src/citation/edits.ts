import { type Folded, originalRange } from './fold.ts';
import type { Pair } from './folds-needed.ts';
import type { Mark } from './marks.ts';
import type { Place } from './match.ts';
import type { Edit } from './outcome.ts';
import type { Passage } from './passage.ts';
import type { Plan } from './plan.ts';

/** The edits that a matched plan made, in the order in which they stand in the quotation. */
export function describeEdits(plan: Plan, places: readonly Place[], quoted: Folded, passage: Passage): Edit[] {
  const written = (start: number, end: number) => quoted.original.slice(...originalRange(quoted, start, end));
  const placed: { at: number; edit: Edit }[] = [];
  for (const letter of plan.letters) {
    placed.push({ at: letter.start, edit: { kind: 'capital', text: written(letter.start, letter.end) } });
  }
  plan.gaps.forEach((gap, index) => {
    const kind = describeGap(gap, places[index]?.end ?? 0, places[index + 1]?.start ?? 0, plan, index, passage);
    placed.push({ at: gap.start, edit: { kind, text: written(gap.start, gap.end) } });
  });
  if (plan.firstLetter !== null) {
    const at = plan.firstLetter;
    placed.push({ at, edit: { kind: 'first-letter', text: written(at, at + 1) } });
  }
  if (plan.closing !== null) {
    placed.push({ at: quoted.text.length, edit: { kind: 'closing-mark', text: plan.closing } });
  }
  return placed.sort((a, b) => a.at - b.at).map(({ edit }) => edit);
}

/**
 * What was compared to the letter: for each chunk, its stretches between letters of free case, as they
 * are written in the quotation and in the source.
 */
export function findPairs(plan: Plan, places: readonly Place[], quoted: Folded, passage: Passage): Pair[] {
  const pairs: Pair[] = [];
  const addPair = (from: number, to: number, at: number) => {
    const source = originalRange(passage.folded, at, at + to - from);
    const written = originalRange(quoted, from, to);
    pairs.push([quoted.original.slice(...written), passage.folded.original.slice(...source)]);
  };
  plan.chunks.forEach(({ offsets, flexible }, index) => {
    const place = places[index];
    if (!place) return;
    let from = 0;
    for (let unit = 1; unit <= offsets.length; unit += 1) {
      const goesOn = offsets[unit] === (offsets[unit - 1] ?? 0) + 1;
      if (goesOn && !flexible.has(unit) && !flexible.has(from)) continue;
      const [first, last] = [offsets[from] ?? 0, offsets[unit - 1] ?? 0];
      if (!flexible.has(from)) addPair(first, last + 1, place.start + from);
      from = unit;
    }
  });
  return pairs;
}

/** A bracket between words that stands for some of the source's is a replacement; at either end nobody can tell. */
function describeGap(
  gap: Mark,
  start: number,
  end: number,
  plan: Plan,
  index: number,
  passage: Passage,
): 'omission' | 'insertion' | 'replacement' {
  if (gap.kind === 'omission') return 'omission';
  const atEnd = plan.chunks[index]?.text === '' || plan.chunks[index + 1]?.text === '';
  return !atEnd && passage.wordsBetween(start, end, 1).length > 0 ? 'replacement' : 'insertion';
}
