import type { ReadFile } from '../../../archive/read.ts';
import { FILE_START } from '../../../schema/fault.ts';
import { isAtFault } from '../../base/public-claims.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'address-gone',
  severity: 'error',
  explanation:
    'The pages of people, topics and verdicts and the standing pages have addresses for ever. So none of these files is removed or renamed, and a verdict that is no longer given stays in the scale with the day since which it is `retired`. Told with `--base` only.',
  bad: 'people/mayor.yaml renamed to people/the-mayor.yaml',
  good: 'name: The mayor   # in people/mayor.yaml; what readers see may change',
  compare: ({ now, base }) => {
    const gone = (was: ReadonlyMap<string, ReadFile<unknown>>, is: ReadonlyMap<string, unknown>, folder: string) =>
      [...was.values()]
        .filter(({ id, file }) => !is.has(id) && !isAtFault(file, now.faults))
        .map(({ id, file }) => ({
          ...FILE_START,
          file,
          message: `The page \`/${folder}${id}/\` was published, and its address now leads nowhere.`,
          help: 'Put the file back under its name.',
        }));
    const verdicts = new Set((now.scale?.front ?? []).map(({ id }) => id));
    const lost = now.scale?.front ? (base.read.scale?.front ?? []).filter(({ id }) => !verdicts.has(id)) : [];
    return [
      ...gone(base.read.people, now.people, 'people/'),
      ...gone(base.read.topics, now.topics, 'topics/'),
      ...gone(base.read.pages, now.pages, ''),
      ...lost.map(({ id }) => ({
        ...FILE_START,
        file: 'verdicts.yaml',
        message: `The verdict \`${id}\` was part of the scale, and its address \`/verdicts/${id}/\` now leads nowhere.`,
        help: 'Put it back; when it is no longer given, add `retired:` with the day.',
      })),
    ];
  },
};
