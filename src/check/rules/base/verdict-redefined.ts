import type { Verdict } from '../../../schema/verdict.ts';
import type { BaseRule, Comparison } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'verdict-redefined',
  severity: 'error',
  explanation:
    'A verdict that published claims bear keeps its family, its rating and the words of its label: with another one all of these claims would say something else, and no entry in `corrections` would tell. Capital letters, marks and the definition may be mended. Told with `--base` only.',
  bad: `- id: overstated
  label: Wrong   # was: Overstated`,
  good: `- id: overstated
  label: Overstated
  retired: 2026-02-01
- id: wrong
  label: Wrong`,
  compare: (comparison) => {
    const { scale } = comparison.now;
    const before = new Map((comparison.base.read.scale?.front ?? []).map((verdict) => [verdict.id, verdict]));
    return (scale?.front ?? []).flatMap((verdict, index) => {
      const was = before.get(verdict.id);
      const key = was && redefined(was, verdict);
      const claims = key ? bearing(verdict.id, comparison) : 0;
      if (!scale || !key || claims === 0) return [];
      return {
        ...scale.spanOf([index, key]),
        file: scale.file,
        message: `The \`${key}\` of the verdict \`${verdict.id}\` was \`${was[key]}\`, and with it ${claims === 1 ? 'a published claim changes' : `${claims} published claims change`} without a correction.`,
        help: `Write \`${key}: ${was[key]}\` again. Give the new verdict an id of its own, this one \`retired:\` with the day, and each claim that changes a correction.`,
      };
    });
  },
};

/** Which key of a verdict makes it another one; null when it is the same to readers. */
function redefined(was: Verdict, now: Verdict): 'family' | 'rating' | 'label' | null {
  if (was.family !== now.family) return 'family';
  if (was.rating !== now.rating) return 'rating';
  return wordsOf(was.label) === wordsOf(now.label) ? null : 'label';
}

function wordsOf(label: string): string {
  return (label.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Claims that were there, are public, and bear a verdict. */
function bearing(id: string, { now, base }: Comparison): number {
  return [...now.claims.values()].filter(
    ({ file, parts }) => parts.verdict === id && parts.draft !== true && base.files.has(file),
  ).length;
}
