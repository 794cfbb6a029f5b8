import { changedSources, namedBy } from '../../base/changed-sources.ts';
import { areOtherWords, sameWords, shortened } from '../../base/wording.ts';
import type { BaseRule } from '../../rule.ts';

export const rule: BaseRule = {
  id: 'block-reworded',
  severity: 'error',
  explanation:
    'An id names words, not a place. When a publisher rewords a paragraph, the old words stay under their id, marked `until` and `by`, and the new ones get a new id. When our transcription was wrong, the right words get a new id and `was`. White space and markup are no words; every letter, digit and mark is. Told with `--base` only.',
  bad: 'The new bridge costs 18 million. ^p2   (^p2 said 17 million)',
  good: `The new bridge costs 17 million. ^p2 until=2026-03-01 by=p3

The new bridge costs 18 million. ^p3`,
  compare: (comparison) =>
    changedSources(comparison).flatMap(({ was, now, blocks }) =>
      was.blocks.flatMap((block) => {
        const after = blocks.get(block.id);
        if (!after || sameWords(namedBy(block), namedBy(after))) return [];
        const isOther = areOtherWords(namedBy(block), namedBy(after));
        return {
          ...after.idSpan,
          file: now.file,
          message: isOther
            ? `The id \`^${block.id}\` now names other words. It named: “${shortened(namedBy(block))}”`
            : `The words of \`^${block.id}\` have changed. They were: “${shortened(namedBy(block))}”`,
          help: isOther
            ? `Give these words an id of their own, and put the old ones back under \`^${block.id}\`.`
            : `Put the old words back, and give the new ones a new id. If the publisher changed them, mark the old block \`until=${comparison.today} by=NEW-ID\`; if they were transcribed wrongly, take the old block out and mark the new one \`was=${block.id}\`.`,
        };
      }),
    ),
};
