import { fold } from './fold.ts';
import { findNegations } from './negation.ts';
import type { Plan } from './plan.ts';

/** What is wrong with the edits of a quotation whatever the source says. */
export type PlanFault =
  | { reason: 'too-few-words' }
  | { reason: 'edit-without-words'; text: string }
  | { reason: 'bracket-too-long'; text: string }
  | { reason: 'bracket-in-word'; text: string }
  | { reason: 'negation'; word: string };

const FEWEST_WORDS = 3;

/** In characters (code points), without the brackets. */
const LONGEST_BRACKET = 60;

/** The first rule that the edits of a plan break by themselves; null when they break none. */
export function findPlanFault(plan: Plan, language: string): PlanFault | null {
  const { chunks, gaps, closing } = plan;
  for (const [index, { kind, text, inner }] of gaps.entries()) {
    const [before, after] = [chunks[index], chunks[index + 1]];
    const isInner = index > 0 && before?.words === 0;
    const needsWords = kind === 'omission' && (before?.words === 0 || after?.words === 0);
    const closesAtOnce = index === gaps.length - 1 && closing !== null && after?.words === 0;
    if (isInner || needsWords || closesAtOnce) return { reason: 'edit-without-words', text };
    if (kind === 'omission') continue;
    if ([...inner].length > LONGEST_BRACKET) return { reason: 'bracket-too-long', text };
    const negation = findNegations(fold(inner), language)[0];
    if (negation) return { reason: 'negation', word: negation.text };
    if (touchesWord(plan, index)) return { reason: 'bracket-in-word', text };
  }
  const words = chunks.reduce((sum, chunk) => sum + chunk.words, 0);
  return words < FEWEST_WORDS ? { reason: 'too-few-words' } : null;
}

/** Whether a bracket stands directly against a letter or digit: "un[likely]", "[non]sense". */
function touchesWord({ chunks, gaps }: Plan, index: number): boolean {
  const gap = gaps[index];
  const [before, after] = [chunks[index], chunks[index + 1]];
  const isWord = (character: string | undefined) => /[\p{L}\p{M}\p{N}]/u.test(character ?? '');
  return (
    gap !== undefined &&
    ((before?.offsets.at(-1) === gap.start - 1 && isWord([...before.text].at(-1))) ||
      (after?.offsets[0] === gap.end && isWord([...after.text][0])))
  );
}
