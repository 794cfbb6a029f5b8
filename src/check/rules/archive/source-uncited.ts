import { FILE_START } from '../../../schema/fault.ts';
import { parseReference } from '../../../schema/reference.ts';
import { isAllRead } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'source-uncited',
  severity: 'warning',
  explanation:
    'A source is archived because a claim rests on it. One that nobody cites is read by nobody, and may be a forgotten piece of work.',
  bad: 'sources/letter.md   (cited nowhere)',
  good: '<Cite of="letter#p1" />',
  find: (context) => {
    if (!isAllRead(context)) return [];
    const cited = new Set<string>();
    for (const { body } of [...context.read.claims.values(), ...context.read.pages.values()]) {
      for (const use of body.uses) {
        if (use.component === 'Quote') cited.add(use.of.source);
        if (use.component === 'Cite') for (const { source } of use.of) cited.add(source);
      }
    }
    for (const { parts } of context.read.claims.values()) {
      for (const reference of parts.said?.in ?? []) cited.add(parseReference(reference)?.source ?? '');
    }
    return [...context.read.sources.values()]
      .filter(({ id }) => !cited.has(id))
      .map(({ id, file }) => ({
        ...FILE_START,
        file,
        message: `Nothing cites the source \`${id}\`.`,
        help: 'Cite it; or remove it, if it was never published.',
      }));
  },
};
