import { FILE_START } from '../../../schema/fault.ts';
import { publishedClaims, successorsIn } from '../../base/public-claims.ts';
import type { BaseRule, Comparison, Found } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'claim-gone',
  severity: 'error',
  explanation:
    'The address of a published claim leads somewhere for ever: others have linked to it. A file that gets another name keeps the old one in `formerly`; a claim that should not have been judged stays and says so with `withdrawn`; none becomes a draft again. Told with `--base` only.',
  bad: 'claims/bridge.mdx renamed to claims/new-bridge.mdx',
  good: `formerly: [bridge]   # in claims/new-bridge.mdx`,
  compare: (comparison) => (isAnyUnknown(comparison) ? [] : goneIn(comparison)),
};

/** Whether a file that is new or changed could not be read, which may say in `formerly` where an address leads. */
function isAnyUnknown({ now, base }: Comparison): boolean {
  return [...now.claims.values()].some(
    ({ file, parts }) => parts.formerly === undefined && (base.changed.has(file) || !base.files.has(file)),
  );
}

function goneIn(comparison: Comparison): Found[] {
  const { claims } = comparison.now;
  const successors = successorsIn(claims.values());
  return publishedClaims(comparison).flatMap(({ was, now }): Found[] => {
    const draft = claims.get(was.id);
    const gone: Found[] = [];
    if (!now && draft) {
      gone.push({
        ...draft.spanOf(['draft']),
        file: draft.file,
        message: 'This claim was published, and as a draft it has no address any more.',
        help: 'Take the line `draft: true` out; a claim that should not have been judged gets `withdrawn: {on: …, note: …}`.',
      });
    } else if (!now) {
      gone.push({
        ...FILE_START,
        file: was.file,
        message: `The claim \`${was.id}\` was published, and its address \`/claims/${was.id}/\` now leads nowhere.`,
        help: `If the file was renamed, add \`formerly: [${was.id}]\` to the new one; else put it back, with \`withdrawn: {on: …, note: …}\`.`,
      });
    }
    for (const former of was.parts.formerly ?? []) {
      if (successors.has(former) || (!now && !draft)) continue;
      const holder = now ?? draft ?? was;
      gone.push({
        ...holder.spanOf(['formerly']),
        file: holder.file,
        message: `The address \`/claims/${former}/\` led to this claim, and now leads nowhere.`,
        help: `Put \`${former}\` back into \`formerly\`.`,
      });
    }
    return gone;
  });
}
