import { FILE_START } from '../../../schema/fault.ts';
import { changedSources, namedBy } from '../../base/changed-sources.ts';
import { sameWords, shortened } from '../../base/wording.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'block-removed',
  severity: 'error',
  explanation:
    'A block of a source keeps its place in the archive for ever, so that what cites it stays true. Words that their publisher took back stay, marked `until`. Only a mistake of our own transcription goes, and the block that corrects it says so with `was`. Told with `--base` only.',
  bad: 'a source without the block ^p2 that it had',
  good: `The new bridge costs 17 million. ^p2 until=2026-03-01 by=p3

The new bridge costs 18 million. ^p3`,
  compare: (comparison) =>
    changedSources(comparison).flatMap(({ was, now, blocks }) => {
      const known = new Set(was.blocks.map(({ id }) => id));
      const corrected = new Set(now.blocks.map((block) => block.was));
      return was.blocks
        .filter(({ id }) => !blocks.has(id) && !corrected.has(id))
        .map((block) => {
          const renamed = now.blocks.find((other) => !known.has(other.id) && sameWords(namedBy(other), namedBy(block)));
          if (renamed) {
            return {
              ...renamed.idSpan,
              file: now.file,
              message: `The words of the block \`^${block.id}\` now have the id \`^${renamed.id}\`, so what cites \`^${block.id}\` leads nowhere.`,
              help: `Write \`^${block.id}\` again.`,
            };
          }
          return {
            ...FILE_START,
            file: now.file,
            message: `The block \`^${block.id}\` is gone: “${shortened(namedBy(block))}”`,
            help: `Put it back. If its publisher took it back, mark it \`^${block.id} until=${comparison.today}\`; if it was transcribed wrongly, give the right words a new id and \`was=${block.id}\`.`,
          };
        });
    }),
};
