import { FILE_START } from '../../../schema/fault.ts';
import { isAtFault } from '../../base/public-claims.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'source-gone',
  severity: 'error',
  explanation:
    'An archived source stays where it is: its address and those of its blocks were given out, and a source has no `formerly`. One that may no longer be shown gets `rights: none`; readers then see its title and address only. Told with `--base` only.',
  bad: 'sources/minutes.md deleted',
  good: 'rights: none   # in sources/minutes.md',
  compare: ({ now, base }) =>
    [...base.read.sources.values()]
      .filter(({ id, file }) => !now.sources.has(id) && !isAtFault(file, now.faults))
      .map(({ id, file }) => ({
        ...FILE_START,
        file,
        message: `The source \`${id}\` was archived, and its address \`/sources/${id}/\` now leads nowhere.`,
        help: 'Put the file back under its name; write `rights: none` in it when its words may no longer be shown.',
      })),
};
