import { FILE_START } from '../../../schema/fault.ts';
import { isAllRead } from '../../claims.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'person-unnamed',
  severity: 'warning',
  explanation:
    'A person in `people/` has made a claim, or has written or reviewed one. A page about somebody whom nothing names tells readers nothing.',
  bad: 'people/mayor.yaml   (named nowhere)',
  good: 'claimant: mayor',
  find: (context) => {
    if (!isAllRead(context)) return [];
    const named = new Set(
      [...context.read.claims.values()].flatMap(({ parts }) => [
        ...(parts.claimant ?? []),
        ...(parts.authors ?? []),
        ...(parts.reviewers ?? []),
      ]),
    );
    return [...context.read.people.values()]
      .filter(({ id }) => !named.has(id))
      .map(({ id, file }) => ({
        ...FILE_START,
        file,
        message: `No claim names \`${id}\`.`,
        help: 'Name them as `claimant`, in `authors` or in `reviewers`; or remove the file, if it was never published.',
      }));
  },
};
