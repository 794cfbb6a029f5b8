import { claimsToCheck } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'evidence-one-sided',
  severity: 'warning',
  explanation:
    'A claim shows what speaks against its verdict as well. When every passage points the same way and none gives context, either nothing else was looked for or it was left out.',
  bad: '<Cite of="a#p1" stance="supports" /> <Cite of="b#p1" stance="supports" />',
  good: '<Cite of="a#p1" stance="supports" /> <Cite of="b#p1" stance="contradicts" />',
  find: (context) =>
    claimsToCheck(context).flatMap(({ file, body, parts, spanOf }) => {
      const stances = body.uses.flatMap((use) =>
        use.component === 'Quote' || use.component === 'Cite' ? [use.stance] : [],
      );
      const [first] = stances;
      const oneSided = stances.length > 1 && (first === 'supports' || first === 'contradicts');
      if (!oneSided || stances.some((stance) => stance !== first) || (parts.unknowns ?? []).length > 0) return [];
      return {
        ...spanOf(['verdict']),
        file,
        message: `All ${stances.length} passages ${first === 'supports' ? 'support' : 'contradict'} the claim, and none speaks for the other side or gives context.`,
        help: 'Look for what speaks against the verdict, and cite it; or say in `unknowns` what could not be found.',
      };
    }),
};
